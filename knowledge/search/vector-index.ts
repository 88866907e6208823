import hnswlib from "hnswlib-node";
import { checkGraphFile } from "./check-graph-file.ts";
import { createVectorCodes, encodeVector, openVectorCodes, type VectorCodes } from "./vector-codes.ts";

/** Nearest passages by the cosine of unit vectors, in hnswlib's graph (Malkov and Yashunin 2018). */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /** The nearest passages, nearest first, at most `limit`. */
  nearest(vector: Float32Array, limit: number): { passage: number; similarity: number }[];
  /** The cosine of a vector and a passage's, to about 0.01. */
  similarity(vector: Float32Array, passage: number): number;
  /** The stored vector of a passage, exactly. */
  vector(passage: number): Float32Array;
  readonly codes: VectorCodes;
  /** Writes the graph; `codes` are saved by the caller. Throws when the disk does not take the whole of it. */
  save(file: string): Promise<void>;
}

/** Links a node has, and candidates looked at while building and while asking for the 50 nearest. */
const GRAPH = { m: 16, efConstruction: 100, efSearch: 128, randomSeed: 100 } as const;

/** Takes the vectors of as many passages as were announced, in their order; adding 64 takes about 20 ms. */
export class VectorIndexBuilder {
  readonly #dimensions: number;
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #codes: VectorCodes;
  #added = 0;

  constructor(size: number, dimensions: number) {
    this.#dimensions = dimensions;
    this.#graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    this.#graph.initIndex({ maxElements: Math.max(1, size), ...GRAPH });
    this.#codes = createVectorCodes(size, dimensions);
  }

  add(vector: Float32Array): void {
    this.#graph.addPoint(Array.from(vector), this.#added);
    encodeVector(this.#codes, this.#added, vector);
    this.#added++;
  }

  finish(): VectorIndex {
    return wrap(this.#graph, this.#dimensions, this.#codes);
  }
}

/** Throws when the file is missing, damaged or of other dimensions. */
export async function loadVectorIndex(
  file: string,
  dimensions: number,
  codes: VectorCodes,
): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
  await graph.readIndex(file);
  const size = graph.getCurrentCount();
  if (codes.scales.length !== size || codes.bytes.length !== size * dimensions)
    throw new Error("The vectors are of another size than their graph.");
  return wrap(graph, dimensions, codes);
}

function wrap(graph: hnswlib.HierarchicalNSW, dimensions: number, codes: VectorCodes): VectorIndex {
  graph.setEf(GRAPH.efSearch);
  const size = graph.getCurrentCount();
  return {
    dimensions,
    size,
    codes,
    similarity: openVectorCodes(codes),
    nearest: (vector, limit) => {
      if (size === 0) return [];
      const found = graph.searchKnn(Array.from(vector), Math.min(limit, size));
      return found.neighbors.map((passage, i) => ({ passage, similarity: 1 - found.distances[i]! }));
    },
    vector: (passage) => Float32Array.from(graph.getPoint(passage)),
    save: async (file) => {
      await graph.writeIndex(file);
      await checkGraphFile(file);
    },
  };
}
