import { splitPairId } from "../syllable-ids/pair-ids.ts";

/** Pairs of neighbours by their first syllable: where its pairs begin, by its id, and their second syllables, rising. */
export interface PairLists {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array | Uint16Array;
}

/** The index of a pair in `seconds`, -1 for one that is not there; both are ids, not below 0. */
export function indexOfPair({ firsts, seconds }: PairLists, first: number, second: number): number {
  const end = firsts[first + 1]!;
  let low = firsts[first]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seconds[middle]! < second) low = middle + 1;
    else high = middle;
  }
  return low < end && seconds[low] === second ? low : -1;
}

/** Lists pairs, each of which is given once, of ids below `size`; and the pairs themselves in the order of the lists. */
export function listPairs(
  pairs: Iterable<number>,
  size: number,
): { firsts: Uint32Array; seconds: Uint32Array; inOrder: Float64Array } {
  const inOrder = Float64Array.from(pairs).sort();
  const firsts = new Uint32Array(size + 1);
  for (const pair of inOrder) firsts[splitPairId(pair).first + 1]!++;
  for (let id = 1; id < firsts.length; id++) firsts[id]! += firsts[id - 1]!;
  return { firsts, seconds: Uint32Array.from(inOrder, (pair) => splitPairId(pair).second), inOrder };
}
