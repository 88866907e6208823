import type { QueryTerm, WeightedTerm } from "../search-index/keyword/keyword-index.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { rarityInLanguage } from "./syllable-rarity.ts";

/**
 * Weighs the words of a question by how rare they are in the language, beside the rarity in the corpus that BM25 knows:
 * a rare word tells more. A pair of neighbours has the lesser weight of its two words before that.
 */
export function weighTerms(
  terms: readonly QueryTerm[],
  { wordRarity }: Pick<RankingWeights, "wordRarity">,
): WeightedTerm[] {
  return terms.map((term, i) => {
    const next = terms[i + 1];
    return {
      ...term,
      weight: term.weight * Math.exp(wordRarity * rarityInLanguage(term.accented)),
      pairWeight: next ? Math.min(term.weight, next.weight) : 0,
    };
  });
}
