import { z } from "zod";
import { COMPARED } from "../../compared-systems/system-names.ts";
import { intervalSchema } from "../../metrics/bootstrap.ts";
import { reliabilityBinSchema } from "../../metrics/calibration.ts";
import { millisecondsSchema } from "../../metrics/statistics.ts";
import { takenSchema } from "../../reports/write-report.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import { rankingMeasurementSchema } from "../job.ts";
import { qualityReportSchema } from "../quality-report.ts";

const qualitySchema = z.object({
  ndcgAt10: intervalSchema,
  recallAt3: intervalSchema,
  /** Ours minus this system's over the questions that both were asked; not of ours. */
  ndcgAt10Lead: intervalSchema.optional(),
  recallAt3Lead: intervalSchema.optional(),
});
/** One system's figures for questions typed one way. */
export type Quality = z.output<typeof qualitySchema>;

const comparedSystemSchema = z.object({
  system: z.enum(COMPARED),
  questions: z.number(),
  asWritten: qualitySchema,
  withoutAccents: qualitySchema,
  /** nDCG@10 of ours on this system's questions, where those are a sample. */
  oursOnSample: z.object({ asWritten: intervalSchema, withoutAccents: intervalSchema }).optional(),
  /** For a question as written. */
  rankMs: millisecondsSchema,
  ...rankingMeasurementSchema.omit({ ids: true, byTyping: true }).shape,
});
/** One system on one set. */
export type ComparedSystem = z.output<typeof comparedSystemSchema>;

const typingCostSchema = z.object({
  typing: z.enum(TYPINGS),
  ndcgAt10: z.number(),
  /** nDCG@10 as written minus this. */
  lost: intervalSchema,
  /** Share of the questions that are typed otherwise at all. */
  changed: z.number(),
});
/** What a way of typing costs, on our system. */
export type TypingCost = z.output<typeof typingCostSchema>;

const comparedSetSchema = z.object({
  set: z.string(),
  documents: z.number(),
  questions: z.number(),
  /** Of our knowledge, from nothing. */
  build: z.object({ seconds: z.number(), peakRssMb: z.number() }),
  /** In the order of COMPARED; a report of before lacks the systems that have come since. */
  systems: z.array(comparedSystemSchema),
  typings: z.array(typingCostSchema),
  /** Of ours, as written. */
  recall: z.object({ at1: intervalSchema, at3: intervalSchema, at10: intervalSchema }),
});
/** A set with what its figures say. */
export type ComparedSet = z.output<typeof comparedSetSchema>;

/** 0..1; null where no question tells. */
const share = z.number().nullable();

export const calibrationErrorSchema = z.object({
  /** The expected calibration error of the first passages shown. */
  measured: share,
  /** What chance alone makes of as many probabilities that are exactly right. */
  perfect: share,
});
export type CalibrationError = z.output<typeof calibrationErrorSchema>;

const { questions, spanAt1, spanAt3, highlightAt1, ...others } = qualityReportSchema.shape;
const { answeredOfUnanswerable, refusedOfAnswerable, msPerQuestion } = others;
const decidedTypingSchema = z.object({
  ...{ typing: z.enum(TYPINGS), spanAt3, answeredOfUnanswerable, refusedOfAnswerable },
  /** Of questions typed as the goals say. */
  detail: z
    .object({ questions, spanAt1, highlightAt1, calibrationError: calibrationErrorSchema, msPerQuestion })
    .optional(),
});

const decidedSetSchema = z.object({
  corpus: z.string(),
  /** Who wrote the questions, where we did not. */
  by: z.string().optional(),
  typings: z.array(decidedTypingSchema),
});
/** Questions that are decided over one corpus. */
export type DecidedSet = z.output<typeof decidedSetSchema>;

const decidingSchema = z.object({
  sets: z.array(decidedSetSchema),
  /** The probabilities of all sets over one corpus: a hundred say little about how right they are. */
  together: z.array(
    z.object({
      corpus: z.string(),
      typing: z.enum(TYPINGS),
      questions: z.number(),
      calibrationError: calibrationErrorSchema,
    }),
  ),
});
/** What is shown, refused and marked. */
export type Deciding = z.output<typeof decidingSchema>;

const calibrationSchema = z.object({
  /** The expected calibration error of all these probabilities. */
  error: share,
  bins: z.array(reliabilityBinSchema),
  riskCoverage: z.array(z.object({ coverage: z.number(), risk: z.number() })),
});
/** How far the probabilities shown with answers can be trusted: the development questions typed as the goals say. */
export type Calibration = z.output<typeof calibrationSchema>;

/**
 * What a run of `npm run evaluate:all` has found: what `--json` prints and `--from` reads. docs/benchmarks/evaluate.json
 * is one without the held-out questions, held-out.json one of these alone.
 */
export const evaluationSchema = takenSchema.extend({
  minutes: z.number(),
  sets: z.array(comparedSetSchema),
  decided: decidingSchema.optional(),
  calibration: calibrationSchema.optional(),
  heldOut: decidingSchema.optional(),
});
export type Evaluation = z.output<typeof evaluationSchema>;
