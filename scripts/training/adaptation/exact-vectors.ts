import { innerProduct } from "../../../knowledge/arrays/inner-product.ts";
import { topK } from "../../../knowledge/arrays/top-k.ts";
import { createVectorCodes } from "../../../knowledge/search-index/vector/vector-codes.ts";
import type { VectorIndex } from "../../../knowledge/search-index/vector/vector-index.ts";

/** A vector index that compares with every passage: for a few questions a graph is not worth its building. */
export interface ExactVectors extends VectorIndex {
  /** Cosines with every passage, in their order. */
  cosines(question: Float32Array): Float32Array;
}

/** Unit vectors of the passages, in their order. Cannot be saved. */
export function createExactVectors(vectors: readonly Float32Array[], dimensions: number): ExactVectors {
  const rows = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, passage) => {
    rows.set(vector, passage * dimensions);
  });
  const vectorOf = (passage: number) => rows.subarray(passage * dimensions, (passage + 1) * dimensions);
  const similarity = (question: Float32Array, passage: number) =>
    innerProduct(question, 0, rows, passage * dimensions, dimensions);
  // Asked for twice with the same question: for the vectors alone and for the fusion.
  let last: { readonly question: Float32Array; readonly values: Float32Array } | undefined;
  const cosines = (question: Float32Array) => {
    if (last?.question !== question) {
      const values = Float32Array.from(vectors, (_, passage) => similarity(question, passage));
      last = { question, values };
    }
    return last.values;
  };
  return {
    size: vectors.length,
    data: { codes: createVectorCodes(0, dimensions), axes: new Float64Array(0) },
    cosines,
    similarity,
    vector: vectorOf,
    nearest(question, limit) {
      const near = cosines(question);
      const found = topK(near, limit).map((passageIndex) => ({
        passageIndex,
        similarity: near[passageIndex]!,
      }));
      return found.sort((a, b) => b.similarity - a.similarity);
    },
    save: () => Promise.reject(new Error("Exact vectors are for measuring only.")),
  };
}
