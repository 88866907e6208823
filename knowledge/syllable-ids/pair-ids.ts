/** Syllable ids stay below this, so that two of them make one integer below 2^53, which a number holds exactly. */
export const MOST_IDS = 2 ** 20;

/** One number for two neighbouring syllables; pairs in its order are in the order of their first, then second ids. */
export function pairId(first: number, second: number): number {
  return first * MOST_IDS + second;
}

/** The ids of the two syllables of a pair. */
export function splitPairId(pair: number): { first: number; second: number } {
  return { first: Math.floor(pair / MOST_IDS), second: pair % MOST_IDS };
}

/** The pairs of neighbours in a row of ids; an unknown syllable (-1) is in no pair. */
export function pairIds(ids: readonly number[]): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < ids.length; i++) {
    const first = ids[i - 1] ?? -1;
    const second = ids[i] ?? -1;
    if (first >= 0 && second >= 0) pairs.push(pairId(first, second));
  }
  return pairs;
}
