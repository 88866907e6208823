import { z } from "zod";
import { systemJobSchema } from "../compared-systems/system-job.ts";
import { calibrationPointSchema } from "../metrics/calibration.ts";
import { millisecondsSchema } from "../metrics/statistics.ts";
import { TYPINGS } from "../typing-variants/typing-variants.ts";
import { officeJobSchema } from "./citizens/office-job.ts";
import { qualityReportSchema } from "./quality-report.ts";

const typings = z.array(z.enum(TYPINGS)).readonly();

/** Ranks the questions of a set with one system, once for each way of typing. */
export const rankingJobSchema = systemJobSchema.extend({
  kind: z.literal("ranking"),
  typings,
  /** Before anything is timed; default 3. */
  warmUpSeconds: z.number().optional(),
});
export type RankingJob = z.output<typeof rankingJobSchema>;

/** Asks our knowledge and judges what it shows. */
export const decidingJobSchema = z.object({
  kind: z.literal("deciding"),
  corpusPath: z.string(),
  questionsFile: z.string(),
  typings,
});
export type DecidingJob = z.output<typeof decidingJobSchema>;

/** What one process of `npm run evaluate:all` or `evaluate:citizens` is to measure. */
export const evaluateJobSchema = z.discriminatedUnion("kind", [
  rankingJobSchema,
  decidingJobSchema,
  officeJobSchema,
]);

export type EvaluateJob = z.output<typeof evaluateJobSchema>;

const shares = z.array(z.number());

const typedRankingSchema = z.object({
  /** Share of the questions that this way of typing changes. */
  changed: z.number(),
  rankMs: millisecondsSchema,
  /** One figure for each question, in the order of `ids`. */
  ndcgAt10: shares,
  recallAt1: shares,
  recallAt3: shares,
  recallAt10: shares,
  recallAt24: shares,
});
/** The questions of a set, typed one way and ranked. */
export type TypedRanking = z.output<typeof typedRankingSchema>;
export type RankingMetric = Exclude<keyof TypedRanking, "changed" | "rankMs">;

export const rankingMeasurementSchema = z.object({
  /** Ranking and deciding; null for systems that only rank. */
  askMs: millisecondsSchema.nullable(),
  /** From the start of the process until the first question can be asked. */
  readySeconds: z.number(),
  /** Resident memory in MiB when ready, after a garbage collection. */
  readyRssMb: z.number(),
  peakRssMb: z.number(),
  /** Of the questions. */
  ids: z.array(z.string()),
  byTyping: z.partialRecord(z.enum(TYPINGS), typedRankingSchema),
});
export type RankingMeasurement = z.output<typeof rankingMeasurementSchema>;

const typedReportSchema = z.object({
  typing: z.enum(TYPINGS),
  report: qualityReportSchema,
  /** The probability of every first passage that was shown, and whether it holds the answer. */
  points: z.array(calibrationPointSchema),
});
/** What was shown for the questions, typed one way. */
export type TypedReport = z.output<typeof typedReportSchema>;
export const typedReportsSchema = z.array(typedReportSchema);
