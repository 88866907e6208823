import { z } from "zod";
import { COMPARED } from "../../compared-systems/system-names.ts";
import { millisecondsSchema } from "../../metrics/statistics.ts";
import { takenSchema } from "../../reports/write-report.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import { calibrationErrorSchema } from "../report/evaluation.ts";

/** The parts of the citizens' questions that are measured on; `fit` is learned from. */
export const MEASURED_PARTS = ["choose", "final"] as const;

/** 0..1; null where no question tells. */
const share = z.number().nullable();

const officeFiguresSchema = z.object({
  questions: z.number(),
  /** Of the answerable questions: the first passage, one of the first three is of an article that answers. */
  first: share,
  amongThree: share,
  /** Of the answerable questions. */
  refused: share,
  choices: share,
  /** Of the answerable questions that got an answer: its first passage is of no article that answers. */
  wrongOfAnswers: share,
  /** Of the questions that only look answered. */
  nearAnswered: share,
  /** Of those right first: the marked sentence meets the words that answer. */
  marked: share,
  /** How well the confidence tells right first passages from wrong ones. */
  auc: share,
  calibrationError: calibrationErrorSchema,
});
export type OfficeFigures = z.output<typeof officeFiguresSchema>;

const officeSchema = z.object({
  /** Laws of the part; half are one document each, half are as many documents as they have articles. */
  laws: z.number(),
  documents: z.number(),
  passages: z.number(),
  typings: z.array(
    z.object({
      typing: z.enum(TYPINGS),
      askMs: millisecondsSchema,
      all: officeFiguresSchema,
      styles: z.array(officeFiguresSchema.extend({ style: z.string() })),
      /** Search over the same documents, the laws article by article; it refuses nothing. */
      peers: z.array(z.object({ system: z.enum(COMPARED), first: share, amongThree: share })),
    }),
  ),
});
/** What an office's citizens are shown. */
export type OfficeReport = z.output<typeof officeSchema>;

const rankedSchema = z.object({
  typing: z.enum(TYPINGS),
  ...{ ndcgAt10: z.number(), recallAt1: z.number(), recallAt3: z.number(), recallAt24: z.number() },
  /** nDCG@10 of ours on the same questions, where they are a sample. */
  oursOnSample: z.number().optional(),
});

const articlesSchema = z.object({
  documents: z.number(),
  systems: z.array(
    z.object({
      system: z.enum(COMPARED),
      questions: z.number(),
      /** For a question as written. */
      rankMs: millisecondsSchema,
      askMs: millisecondsSchema.nullable(),
      typings: z.array(rankedSchema),
    }),
  ),
});
/** The rankings over all articles. */
export type ArticlesReport = z.output<typeof articlesSchema>;

/**
 * What `npm run evaluate:citizens` measures: docs/benchmarks/citizens.json by `--write`, and citizens-before.json, which
 * `--json` left in the checkout of an earlier engine.
 */
export const citizensReportSchema = takenSchema.extend({
  /** Of the program, where it is known. */
  commit: z.string().optional(),
  minutes: z.number(),
  part: z.enum(MEASURED_PARTS),
  office: officeSchema.optional(),
  articles: articlesSchema.optional(),
});
export type CitizensReport = z.output<typeof citizensReportSchema>;
