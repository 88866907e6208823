import hnswlib from "hnswlib-node";
import { encodeVectors, openVectorCodes, type VectorCodes } from "./vector-codes.ts";

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

/** How many points are added before the event loop may run: about 20 ms. */
const BATCH = 64;

export async function buildVectorIndex(
  vectors: readonly Float32Array[],
  dimensions: number,
  onProgress: (done: number) => void = () => {},
): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
  graph.initIndex({ maxElements: Math.max(1, vectors.length), ...GRAPH });
  for (let i = 0; i < vectors.length; i++) {
    graph.addPoint(Array.from(vectors[i]!), i);
    if (i % BATCH === BATCH - 1) {
      onProgress(i + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return wrap(graph, dimensions, encodeVectors(vectors, dimensions));
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
      // hnswlib does not notice a full disk while it writes, but a file cut short when it reads.
      await new hnswlib.HierarchicalNSW("ip", dimensions).readIndex(file);
    },
  };
}
