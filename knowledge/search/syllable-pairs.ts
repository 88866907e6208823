import type { AccentData } from "./accents.ts";
import { pairOf } from "./lexicon.ts";

/** How likely syllables follow each other in a corpus; ids are those of its lexicon, -1 for any that it does not have. */
export interface SyllablePairs {
  /** Natural logarithm of how likely the second follows the first. */
  logLikelihood(first: number, second: number): number;
  /** Whether one of the first stands directly before one of the second anywhere. */
  areNeighbours(first: readonly number[], second: readonly number[]): boolean;
}

/** Weight of the pair against the single syllable in the interpolated bigram model. */
const PAIR_WEIGHT = 0.9;

export function openSyllablePairs(data: AccentData): SyllablePairs {
  const total = data.counts.reduce((sum, count) => sum + count, 0) + 1;
  const counts = new Map<number, number>();
  data.pairs.forEach((pair, i) => {
    counts.set(pair, data.pairCounts[i]!);
  });
  return {
    logLikelihood: (first, second) => {
      const single = (second < 0 ? 0.5 : data.counts[second]!) / total;
      if (first < 0 || second < 0) return Math.log((1 - PAIR_WEIGHT) * single);
      const pair = (counts.get(pairOf(first, second)) ?? 0) / (data.counts[first]! + 2);
      return Math.log(PAIR_WEIGHT * pair + (1 - PAIR_WEIGHT) * single);
    },
    areNeighbours: (first, second) =>
      first.some((one) => one >= 0 && second.some((other) => other >= 0 && counts.has(pairOf(one, other)))),
  };
}
