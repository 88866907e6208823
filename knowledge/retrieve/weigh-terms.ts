import type { QueryTerm, WeightedTerm } from "../search-index/keyword/query-term.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { rarityInLanguage } from "./syllable-rarity.ts";

/**
 * Weighs the words of a question by how rare they are in the language, on top of the rarity in the corpus that BM25 knows:
 * a rare word says more about what is meant. A pair of neighbours has the lesser of its words' weights before that.
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
