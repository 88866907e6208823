import type { AccentData } from "./accents.ts";

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
  return {
    logLikelihood: (first, second) => {
      const single = (second < 0 ? 0.5 : data.counts[second]!) / total;
      if (first < 0 || second < 0) return Math.log((1 - PAIR_WEIGHT) * single);
      const pair = countOf(data, first, second) / (data.counts[first]! + 2);
      return Math.log(PAIR_WEIGHT * pair + (1 - PAIR_WEIGHT) * single);
    },
    areNeighbours: (first, second) =>
      first.some((one) => one >= 0 && second.some((other) => other >= 0 && countOf(data, one, other) > 0)),
  };
}

/** How often two syllables follow each other; both ids are of the lexicon. */
function countOf({ firsts, seconds, pairCounts }: AccentData, first: number, second: number): number {
  let low = firsts[first]!;
  let high = firsts[first + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seconds[middle]! < second) low = middle + 1;
    else high = middle;
  }
  return low < firsts[first + 1]! && seconds[low] === second ? pairCounts[low]! : 0;
}
