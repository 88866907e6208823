import { setImmediate as turn } from "node:timers/promises";
import hnswlib from "hnswlib-node";
import { decodeVector, type VectorCodes } from "./vector-codes.ts";
import { alongAxes, GRAPH, graphDimensions, type VectorIndex, wrapGraph } from "./vector-index.ts";

/**
 * From so many passages on the graph sees a vector along its most telling axes only: on the 96,431 passages of the
 * legal set, 63 MB in place of 112, and it finds 96.5 % of the ten nearest in place of 97.4 %.
 */
export const AXES = { fromPassages: 20_000, kept: 128 } as const;

/** Vectors that are put into the graph at a time, in some 10 ms, so that a server can answer in between. */
const BATCH = 64;

interface Options {
  readonly axes?: { readonly fromPassages: number; readonly kept: number };
  /** Told how many passages are in the graph. */
  readonly onProgress?: (done: number) => void;
}

/** The graph of vectors in codes. Takes 11 seconds for 100,000 passages. */
export async function buildVectorIndex(
  codes: VectorCodes,
  { axes: { fromPassages, kept } = AXES, onProgress = () => {} }: Options = {},
): Promise<VectorIndex> {
  const size = codes.scales.length;
  const isLarge = size >= fromPassages && codes.dimensions > kept;
  const data = { codes, axes: isLarge ? await findAxes(codes, kept) : new Float64Array(0) };
  const graph = new hnswlib.HierarchicalNSW("ip", graphDimensions(data));
  const { m, efConstruction, randomSeed } = GRAPH;
  graph.initIndex({ maxElements: Math.max(1, size), m, efConstruction, randomSeed });
  for (let passage = 0; passage < size; passage++) {
    graph.addPoint(alongAxes(data.axes, decodeVector(codes, passage)), passage);
    if (passage % BATCH !== BATCH - 1) continue;
    onProgress(passage + 1);
    await turn();
  }
  return wrapGraph(graph, data);
}

async function findAxes(codes: VectorCodes, kept: number): Promise<Float64Array> {
  // Loaded only when a large corpus is built.
  const { findPrincipalAxes } = await import("./principal-axes.ts");
  return findPrincipalAxes(codes, kept);
}
