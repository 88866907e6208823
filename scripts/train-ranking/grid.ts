import type { RankingWeights } from "../../knowledge/retrieve/ranking-weights.ts";

/** Values that are tried, each with each; 0 turns a part off. */
const WORD_RARITY = [0, 0.05, 0.1, 0.15];
const DOCUMENT = [0, 0.5, 0.7, 0.9];
const SIMILARITY = [0, 0.3, 0.4, 0.5, 0.6];
const SIMILARITY_GROWTH = [0, 0.15, 0.2, 0.25, 0.3];

/** What the keyword index is asked with: everything else is put together afterwards. */
export interface TermWeights {
  readonly wordRarity: number;
}

export const TERM_WEIGHTS: readonly TermWeights[] = WORD_RARITY.map((wordRarity) => ({ wordRarity }));

/** All weights that are tried for one way of weighing the terms. */
export function fusionsOf(terms: TermWeights): RankingWeights[] {
  return DOCUMENT.flatMap((document) =>
    SIMILARITY.flatMap((similarity) =>
      SIMILARITY_GROWTH.map((similarityGrowth) => ({ ...terms, document, similarity, similarityGrowth })),
    ),
  );
}
