import type { Matches, Pair, ReadText } from "./read-for-question.ts";

/** How rare a folded syllable is in the corpus, 0..1; 1 when no passage has it. */
export type Rarity = (folded: string) => number;

/** The better match of each word, of two texts seen as one. */
export function joinMatches(a: Matches, b: Matches): Matches {
  return a.map((match, at) => Math.max(match, b[at] ?? 0));
}

/** Share of the words that are matched; 1 for a question without words. `weights` are the words', mostly rarities. */
export function shareOf(matches: Matches, weights: readonly number[]): number {
  let [total, matched] = [0, 0];
  for (let at = 0; at < matches.length; at++) {
    total += weights[at]!;
    matched += weights[at]! * matches[at]!;
  }
  return total === 0 ? 1 : matched / total;
}

/** The same with all words alike. */
export function plainShareOf(matches: Matches): number {
  const matched = matches.reduce((sum, match) => sum + match, 0);
  return matches.length === 0 ? 1 : matched / matches.length;
}

/** The weight of the heaviest word that is not there at all; 0 when all are. */
export function missingOf(matches: Matches, weights: readonly number[]): number {
  return matches.reduce((most, match, at) => (match === 0 ? Math.max(most, weights[at]!) : most), 0);
}

/** Share of a question's neighbours that are neighbours in one of the texts; undefined where it has none. */
export function pairShare(
  asked: readonly Pair[],
  texts: readonly Pick<ReadText, "pairs">[],
): number | undefined {
  if (asked.length === 0) return undefined;
  const found = asked.filter((pair) => texts.some(({ pairs }) => pairs.has(pair)));
  return found.length / asked.length;
}
