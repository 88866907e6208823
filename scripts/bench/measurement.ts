import { z } from "zod";
import { type RankingMeasurement, rankingMeasurementSchema, type TypedRanking } from "../evaluate/job.ts";
import { mean, millisecondsSchema } from "../metrics/statistics.ts";

const qualitySchema = z.object({ ndcgAt10: z.number(), recallAt10: z.number() });

/** What one process measured of its system. */
export const measurementSchema = z.object({
  ...rankingMeasurementSchema.omit({ ids: true, byTyping: true }).shape,
  rankMs: millisecondsSchema,
  withAccents: qualitySchema,
  withoutAccents: qualitySchema,
});
export type Measurement = z.output<typeof measurementSchema>;

/** The figures of single questions as their means. */
export function averageQuestions({ ids, byTyping, askMs, ...ready }: RankingMeasurement): Measurement {
  const { "as-written": written, "no-accents": stripped } = byTyping;
  const rankMs = written?.rankMs ?? { p50: 0, p95: 0 };
  return { ...ready, rankMs, askMs, withAccents: qualityOf(written), withoutAccents: qualityOf(stripped) };
}

function qualityOf(ranking: TypedRanking | undefined): Measurement["withAccents"] {
  return { ndcgAt10: mean(ranking?.ndcgAt10 ?? []), recallAt10: mean(ranking?.recallAt10 ?? []) };
}
