import hnswlib from "hnswlib-node";
import { checkGraphDimensions, checkGraphFile } from "./check-graph-file.ts";
import { decodeVector, openVectorCodes, type VectorCodes } from "./vector-codes.ts";

/** Nearest passages by the cosine of unit vectors, in hnswlib's graph (Malkov and Yashunin 2018). */
export interface VectorIndex {
  readonly size: number;
  /** The nearest passages, nearest first, at most `limit`. */
  nearest(vector: Float32Array, limit: number): { passage: number; similarity: number }[];
  /** The cosine of a vector and a passage's, to about 0.01. */
  similarity(vector: Float32Array, passage: number): number;
  /** The vector of a passage as it is kept: its cosines are right to about 0.01. */
  vector(passage: number): Float32Array;
  readonly data: VectorIndexData;
  /** Writes the graph; `data` is saved by the caller. Throws when the disk does not take the whole of it. */
  save(file: string): Promise<void>;
}

/** What belongs to a graph. */
export interface VectorIndexData {
  readonly codes: VectorCodes;
  /** The axes that the graph sees of a vector, one row of `dimensions` each; empty where it sees all dimensions. */
  readonly axes: Float64Array;
}

/** Links a node has, and candidates looked at while building and while asking for the 50 nearest. */
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
  return wrapGraph(graph, data);
}

/** How many numbers of a vector the graph sees. */
export function graphDimensions({ axes, codes: { dimensions } }: VectorIndexData): number {
  return axes.length === 0 ? dimensions : axes.length / dimensions;
}

/** The index over a graph that holds the passages of `data`. */
export function wrapGraph(graph: hnswlib.HierarchicalNSW, data: VectorIndexData): VectorIndex {
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
      // Along some axes only, the nearest are nearly in front: what is looked at anyway is put in order by all of them.
      const wanted = axes.length === 0 ? limit : Math.max(limit, GRAPH.efSearch);
      const { neighbors } = graph.searchKnn(alongAxes(axes, vector), Math.min(wanted, size));
      const found = neighbors.map((passage) => ({ passage, similarity: similarity(vector, passage) }));
      return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit);
    },
    vector: (passage) => decodeVector(codes, passage),
    save: async (file) => {
      await graph.writeIndex(file);
      await checkGraphFile(file);
    },
  };
}

/** What the graph sees of a vector: its parts along the axes. */
export function alongAxes(axes: Float64Array, vector: Float32Array): number[] {
  const dimensions = vector.length;
  if (axes.length === 0) return Array.from(vector);
  const parts: number[] = [];
  for (let start = 0; start < axes.length; start += dimensions) {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += axes[start + i]! * vector[i]!;
    parts.push(sum);
  }
  return parts;
}
