import hnswlib from "hnswlib-node";
import { checkGraphDimensions, checkGraphFile } from "./check-graph-file.ts";
import { projectOnAxes } from "./project-on-axes.ts";
import { decodeVector, openVectorCodes, type VectorCodes } from "./vector-codes.ts";

/** Nearest passages by the cosine of unit vectors, in hnswlib's graph (Malkov and Yashunin 2018). */
export interface VectorIndex {
  /** Passages. */
  readonly size: number;
  /** Nearly always the nearest passages of all, nearest first; at most `limit`. */
  nearest(vector: Float32Array, limit: number): { passageIndex: number; similarity: number }[];
  /** The cosine of a vector and a passage's, to about 0.01. */
  similarity(vector: Float32Array, passageIndex: number): number;
  /** A passage's vector as its codes have it: cosines with it are right to about 0.01. */
  vector(passageIndex: number): Float32Array;
  readonly data: VectorIndexData;
  /** Writes the graph; `data` is saved by the caller. Throws when the disk does not take the whole of it. */
  save(file: string): Promise<void>;
}

/** What belongs to a graph and is saved beside it. */
export interface VectorIndexData {
  readonly codes: VectorCodes;
  /** The axes along which the graph sees a vector, rows of `dimensions` numbers; empty where it sees all dimensions. */
  readonly axes: Float64Array;
}

/**
 * hnswlib's parameters: links of a node, candidates looked at while building, candidates looked at for a question (more
 * than the 50 that are wanted), and the seed that makes two builds of a corpus the same.
 */
export const GRAPH = { m: 16, efConstruction: 100, efSearch: 128, randomSeed: 100 } as const;

/** Throws when the file is missing, damaged or of other dimensions. */
export async function loadVectorIndex(file: string, data: VectorIndexData): Promise<VectorIndex> {
  const { dimensions, bytes, scales } = data.codes;
  const seen = graphDimensions(data);
  await checkGraphDimensions(file, seen);
  const graph = new hnswlib.HierarchicalNSW("ip", seen);
  await graph.readIndex(file);
  const size = graph.getCurrentCount();
  if (scales.length !== size || bytes.length !== size * dimensions)
    throw new Error("The vectors are of another size than their graph.");
  return openGraph(graph, data);
}

/** How many numbers of a vector the graph sees. */
export function graphDimensions({ axes, codes: { dimensions } }: VectorIndexData): number {
  return axes.length === 0 ? dimensions : axes.length / dimensions;
}

/** The index over a graph that holds the passages of `data`. */
export function openGraph(graph: hnswlib.HierarchicalNSW, data: VectorIndexData): VectorIndex {
  graph.setEf(GRAPH.efSearch);
  const { codes, axes } = data;
  const size = graph.getCurrentCount();
  const similarity = openVectorCodes(codes);
  return {
    size,
    data,
    similarity,
    nearest: (vector, limit) => {
      if (size === 0) return [];
      // Along some axes only, the nearest are nearly in front: all that hnswlib looks at is put in order by whole vectors.
      const wanted = axes.length === 0 ? limit : Math.max(limit, GRAPH.efSearch);
      const { neighbors } = graph.searchKnn(projectOnAxes(axes, vector), Math.min(wanted, size));
      const found = neighbors.map((passageIndex) => ({
        passageIndex,
        similarity: similarity(vector, passageIndex),
      }));
      return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit);
    },
    vector: (passageIndex) => decodeVector(codes, passageIndex),
    save: async (file) => {
      await graph.writeIndex(file);
      await checkGraphFile(file);
    },
  };
}
