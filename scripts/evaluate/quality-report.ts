import { z } from "zod";
import { millisecondsSchema } from "../metrics/statistics.ts";

/** 0..1; null where the questions give nothing to measure it by. */
const share = z.number().nullable();

/** What is shown, refused and marked. */
const decidingShares = {
  spanAt1: share,
  spanAt3: share,
  /** Answerable questions whose first shown passage has the sentence marked that answers. */
  highlightAt1: share,
  answeredOfUnanswerable: share,
  refusedOfAnswerable: share,
};

/** What `npm run evaluate` prints. */
export const qualityReportSchema = z.object({
  questions: z.number(),
  ndcgAt10: share,
  recallAt1: share,
  recallAt3: share,
  recallAt10: share,
  mrrAt10: share,
  ...decidingShares,
  /** The same of the questions of each style, where questions say theirs. */
  styles: z.record(z.string(), z.object({ questions: z.number(), ...decidingShares })).optional(),
  msPerQuestion: millisecondsSchema,
  indexSeconds: z.number(),
  peakRssMb: z.number(),
});
export type QualityReport = z.output<typeof qualityReportSchema>;
