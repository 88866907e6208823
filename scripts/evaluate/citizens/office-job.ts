import { z } from "zod";
import { millisecondsSchema } from "../../metrics/statistics.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";

/** One line of the questions that an office is asked. */
export const officeQuestionSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** Ids of the articles that answer; none for a question that only looks answered. */
  relevant: z.array(z.string()),
  /** The words of one of them that answer. */
  span: z.string().optional(),
});
export type OfficeQuestion = z.output<typeof officeQuestionSchema>;

/** Asks our knowledge of an office's documents (writeOfficeCorpus) and judges by article what it shows. */
export const officeJobSchema = z.object({
  kind: z.literal("office"),
  corpusPath: z.string(),
  /** JSON lines of PlainDocument: the articles of the office's laws. */
  articlesFile: z.string(),
  /** JSON lines of OfficeQuestion. */
  questionsFile: z.string(),
  /** Numbers of the laws that are one document, by its id. */
  laws: z.record(z.string(), z.string()),
  typings: z.array(z.enum(TYPINGS)).readonly(),
});
export type OfficeJob = z.output<typeof officeJobSchema>;

const judgedSchema = z.object({
  id: z.string(),
  kind: z.enum(["answer", "choices", "abstained"]),
  /** That the first passage answers, 0..1; null where nothing is shown. */
  confidence: z.number().nullable(),
  /** Of the first shown passage that comes from an article that answers, from 0; null where there is none. */
  rightPlace: z.number().nullable(),
  /** Whether the marked sentence meets the span; null unless the first passage is of the article that holds it. */
  marked: z.boolean().nullable(),
});
/** What was shown for a question. */
export type Judged = z.output<typeof judgedSchema>;

export const officeMeasurementSchema = z.object({
  documents: z.number(),
  passages: z.number(),
  buildSeconds: z.number(),
  typings: z.array(
    z.object({
      typing: z.enum(TYPINGS),
      askMs: millisecondsSchema,
      judged: z.array(judgedSchema),
    }),
  ),
});
export type OfficeMeasurement = z.output<typeof officeMeasurementSchema>;
