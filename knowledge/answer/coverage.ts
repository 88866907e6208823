import type { ContentTerm } from "./understand-question.ts";
import type { WordSet } from "./words.ts";

/** How rare a folded syllable is in the corpus, 0..1; 1 when no passage has it. */
export type Rarity = (folded: string) => number;

/** A word that matches only without its accents counts this much, since it may be another word. */
const FOLDED_ONLY = 0.5;

export interface Coverage {
  /** Share of the question's words that are there, weighted by rarity; 1 for a question without such words. */
  readonly share: number;
  /** Rarity of the rarest word that is not there at all; 0 when all are. */
  readonly missing: number;
}

export function coverageOf(content: readonly ContentTerm[], words: WordSet, rarity: Rarity): Coverage {
  let total = 0;
  let covered = 0;
  let missing = 0;
  for (const term of content) {
    const weight = rarity(term.folded);
    const match = matchOf(term, words);
    total += weight;
    covered += weight * match;
    if (match === 0) missing = Math.max(missing, weight);
  }
  return { share: total === 0 ? 1 : covered / total, missing };
}

function matchOf(term: ContentTerm, words: WordSet): number {
  if (words.hasAccented(term.accented)) return 1;
  if (term.others.some((other) => hasWording(words, other))) return 1;
  return words.hasFolded(term.folded) ? FOLDED_ONLY : 0;
}

/** Most neighbours of a wording must be neighbours there: `Ủy ban MTTQ Mặt trận …` has an abbreviation in between. */
const WORDING_SHARE = 0.7;

function hasWording(words: WordSet, wording: readonly string[]): boolean {
  if (wording.length < 2) return wording.every((syllable) => words.hasFolded(syllable));
  const pairs = wording.slice(1).map((syllable, i) => `${wording[i]} ${syllable}`);
  return pairs.filter((pair) => words.hasPhrase(pair)).length >= WORDING_SHARE * pairs.length;
}

/** Share of the question's neighbouring words that are neighbours there too. */
export function pairShare(content: readonly ContentTerm[], words: WordSet): number {
  if (content.length < 2) return coverageOf(content, words, () => 1).share;
  let found = 0;
  for (let i = 1; i < content.length; i++) {
    if (words.hasPhrase(`${content[i - 1]!.folded} ${content[i]!.folded}`)) found++;
  }
  return found / (content.length - 1);
}
