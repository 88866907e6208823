import { readFileSync } from "node:fs";
import { z } from "zod";

const schema = z.object({
  /** Of the whole document's BM25 beside the passage's, which counts 1. */
  document: z.number(),
  /** Of the cosine between the question's vector and the passage's. */
  similarity: z.number(),
  /** What is added to it for each unit of ln(passages / 1000) of a larger corpus: there words alone fit too many. */
  similarityGrowth: z.number(),
  /** What a word's weight is multiplied with for each unit of its rarity in the language, as an exponent of e. */
  wordRarity: z.number(),
});

/** How the parts of a passage's score are put together; written by `npm run train:ranking`. */
export type RankingWeights = z.output<typeof schema>;

export const RANKING_FILE = new URL("ranking-weights.json", import.meta.url);

export const RANKING: RankingWeights = schema.parse(JSON.parse(readFileSync(RANKING_FILE, "utf8")));

/** The cosine's weight in a corpus of so many passages. */
export function similarityWeight(
  { similarity, similarityGrowth }: Pick<RankingWeights, "similarity" | "similarityGrowth">,
  passages: number,
): number {
  return similarity + similarityGrowth * Math.log(Math.max(1, passages / 1000));
}
