/** Pairs of neighbours by their first syllable: where its pairs begin, by its id, and their second syllables, rising. */
export interface PairLists {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array | Uint16Array;
}

/** The place of a pair in `seconds`, -1 for one that is not there; both are ids, not below 0. */
export function placeOfPair({ firsts, seconds }: PairLists, first: number, second: number): number {
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
