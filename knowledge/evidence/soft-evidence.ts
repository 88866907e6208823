import { joinSoft, levelsOf, meanOf, type SoftMatch, type SoftMatcher } from "./soft-match.ts";

/**
 * How near the words of a passage come to those of a question: means over the question's words, by their rarity or by the length
 * of their vectors, of the highest cosine of a word of the passage, 0..1.
 */
export interface SoftEvidence {
  readonly passage: number;
  readonly passageByLength: number;
  /** Of the sentence that is nearest. */
  readonly sentence: number;
  readonly sentenceByLength: number;
  /** Of the titles above the passage. */
  readonly title: number;
  readonly titleByLength: number;
  /** Of the word that comes least near. */
  readonly weakest: number;
  /** The share of the words, by rarity, that come near at all. */
  readonly near: number;
  /** By level of LEVELS, the mean over the words of ln(1 + words of the passage at that level). */
  readonly levels: readonly number[];
}

/** A word of the question below this cosine is not there in any wording. */
const NEAR = 0.4;

/** What single words say: of the titles above a passage, and of its sentences. */
export function readSoft(
  matcher: SoftMatcher,
  above: SoftMatch,
  sentences: readonly SoftMatch[],
): SoftEvidence {
  const { rarities, lengths } = matcher;
  const passage = joinSoft([above, ...sentences]);
  const most = (shares: Float32Array) => Math.max(0, ...sentences.map(({ best }) => meanOf(best, shares)));
  return {
    passage: meanOf(passage.best, rarities),
    passageByLength: meanOf(passage.best, lengths),
    sentence: most(rarities),
    sentenceByLength: most(lengths),
    title: meanOf(above.best, rarities),
    titleByLength: meanOf(above.best, lengths),
    weakest: Math.min(1, ...passage.best),
    near: meanOf(
      passage.best.map((cosine) => Number(cosine >= NEAR)),
      rarities,
    ),
    levels: levelsOf(passage, rarities),
  };
}
