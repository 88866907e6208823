import { readFileSync } from "node:fs";
import { z } from "zod";

const schema = z.object({
  /** Weight of the whole document's BM25 beside the passage's, which counts 1. */
  document: z.number(),
  /** Weight of the cosine of the question's vector and the passage's. */
  similarity: z.number(),
  /** Added to `similarity` for each unit of ln(passages / 1000): in a larger corpus the words alone fit too many passages. */
  similarityGrowth: z.number(),
  /** A word's weight is multiplied with e to the power of this times its rarity in the language. */
  wordRarity: z.number(),
});

/** How a passage's scores are fused; written by `npm run train:ranking`. */
export type RankingWeights = z.output<typeof schema>;

export const RANKING_FILE = new URL("ranking-weights.json", import.meta.url);

export const RANKING: RankingWeights = schema.parse(JSON.parse(readFileSync(RANKING_FILE, "utf8")));

/** The weight of a cosine in a corpus of `passages` passages. */
export function similarityWeight(
  { similarity, similarityGrowth }: Pick<RankingWeights, "similarity" | "similarityGrowth">,
  passages: number,
): number {
  return similarity + similarityGrowth * growthOf(passages);
}

/** How much larger than a thousand passages a corpus is, as a logarithm; 0 for smaller ones. */
export function growthOf(passages: number): number {
  return Math.log(Math.max(1, passages / 1000));
}
