import type { QueryTerm, WeightedTerm } from "./keyword-index.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { rarityInLanguage } from "./syllable-rarity.ts";

/**
 * Weighs the words of a question by how rare they are in the language, beside the rarity in the corpus that BM25 knows:
 * a rare word tells more, and a pair tells more the more usual its syllables are (`nhà nước` is more than `nhà` and
 * `nước`; `khéo léo` hardly more than `khéo`).
 */
export function weighTerms(
  terms: readonly QueryTerm[],
  { wordRarity, pairRarity }: Pick<RankingWeights, "wordRarity" | "pairRarity">,
): WeightedTerm[] {
  const rarities = terms.map(({ accented }) => rarityInLanguage(accented));
  return terms.map((term, i) => {
    const rarity = rarities[i]!;
    const next = terms[i + 1];
    const pairWeight = next
      ? Math.min(term.weight, next.weight) * Math.exp(pairRarity * Math.min(rarity, rarities[i + 1]!))
      : 0;
    return { ...term, weight: term.weight * Math.exp(wordRarity * rarity), pairWeight };
  });
}
