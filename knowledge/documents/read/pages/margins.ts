import type { Strip } from "./strip.ts";

/** Where the lines of a column begin and end, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Usual distance of two lines of a paragraph. */
  readonly leading: number;
}

/** Lines that share an edge do so within so many points. */
const SAME_EDGE = 5;

export function marginsOf(strips: readonly Strip[]): Margins {
  return {
    left: commonEdge(strips.map(({ left }) => left).sort((a, b) => a - b)),
    right: commonEdge(strips.map(({ right }) => right).sort((a, b) => b - a)),
    leading: leadingOf(strips),
  };
}

/** The outermost edge that several lines share: a line that hangs out is no margin. */
function commonEdge(edges: readonly number[]): number {
  const enough = Math.max(2, 0.08 * edges.length);
  const found = edges.find(
    (edge) => edges.filter((other) => Math.abs(other - edge) < SAME_EDGE).length >= enough,
  );
  return found ?? edges[0] ?? 0;
}

function leadingOf(strips: readonly Strip[]): number {
  const steps = strips
    .slice(1)
    .map((strip, at) => strip.baseline - strips[at]!.baseline)
    .filter((step, at) => step > 0.5 * strips[at]!.size && step < 3 * strips[at]!.size)
    .sort((a, b) => a - b);
  // Steps between paragraphs are wider; a third of the way up is a step inside one.
  return steps[Math.floor(steps.length / 3)] ?? 1.3 * (strips[0]?.size ?? 12);
}
