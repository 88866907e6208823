import { z } from "@hono/zod-openapi";
import type { Outcome, ReloadResult } from "../knowledge/index.ts";
import { ERROR_CODES } from "./messages.ts";

const PlaceSchema = z
  .object({
    page: z.number().nullable().openapi({ description: "First page, from 1" }),
    lastPage: z.number().nullable(),
    sheet: z.string().nullable(),
    row: z.number().nullable().openapi({ description: "First row of the sheet, from 1" }),
    lastRow: z.number().nullable(),
    paragraph: z.number().nullable().openapi({ description: "First paragraph of a text document, from 1" }),
    ocr: z.boolean().openapi({ description: "True when words were recognised in a picture" }),
  })
  .readonly()
  .openapi("Place", { description: "Where the highlight stands in the original file" });

const SourceSchema = z
  .object({
    documentId: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable().openapi({ description: "ISO date of the document", example: "2021-07-30" }),
    section: z.string().nullable().openapi({ description: "Heading path of the passage, outermost first" }),
    clause: z.string().nullable().openapi({
      description: "The clause or point that the highlight stands in",
      example: "khoản 2 Điều 5",
    }),
    place: PlaceSchema.nullable(),
    url: z.string().nullable().openapi({ description: "The original, opened at the passage" }),
    link: z.string().openapi({ description: "This server's page of the document, the passage marked" }),
    original: z
      .string()
      .nullable()
      .openapi({ description: "The original file on this server", example: "/originals/quy-che#page=3" }),
    newer: z
      .object({
        title: z.string(),
        number: z.string().nullable(),
        date: z.string().nullable(),
        link: z.string(),
      })
      .readonly()
      .nullable()
      .openapi({ description: "A later document that replaces or updates this one" }),
    summary: z.boolean().openapi({ description: "True when the text is a summary of the source" }),
  })
  .readonly()
  .openapi("Source");

const ShownPassageSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    highlight: z.string().openapi({
      description: "The part of `text` that answers: a sentence, or a list with what introduces it",
    }),
    score: z.number().openapi({ description: "0..1, comparable within one outcome only" }),
    source: SourceSchema,
  })
  .readonly()
  .openapi("ShownPassage");

const confidence = z
  .number()
  .openapi({ description: "Calibrated probability that the first passage answers, 0..1" });
const passages = z.array(ShownPassageSchema).readonly();
const choices = z.array(z.object({ label: z.string(), passageId: z.string() }).readonly()).readonly();
const reason = z.enum(["nothing-near", "unknown-document-number", "detail-missing", "off-topic"]);

const nothing = z.custom<readonly []>().openapi({ type: "array", maxItems: 0 });

/** Documents the outcome in the API description; answers are sent as knowledge/ returned them, without parsing. */
export const OutcomeSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("answer"), confidence, passages }).readonly(),
    z.object({ kind: z.literal("choices"), confidence, passages, choices }).readonly(),
    z.object({ kind: z.literal("abstained"), reason, passages: nothing }).readonly(),
  ])
  .openapi("Outcome") satisfies z.ZodType<Outcome>;

const skipped = z.array(z.object({ file: z.string(), reason: z.string() }).readonly()).readonly();

export const ReloadResultSchema = z
  .discriminatedUnion("kind", [
    z
      .object({
        kind: z.literal("reloaded"),
        documents: z.number(),
        passages: z.number(),
        embedded: z.number(),
        skipped,
        openFindings: z.number(),
        milliseconds: z.number(),
      })
      .readonly(),
    z.object({ kind: z.literal("busy") }).readonly(),
    z.object({ kind: z.literal("failed"), reason: z.string() }).readonly(),
  ])
  .openapi("ReloadResult") satisfies z.ZodType<ReloadResult>;

/** Documents the report in the API description; the rest of it is told by its names. */
export const IngestReportSchema = z
  .looseObject({
    madeAt: z.string(),
    sum: z.record(z.string(), z.number()),
    findings: z.array(
      z.looseObject({
        level: z.enum(["alarm", "warning", "notice"]),
        file: z.string(),
        documentId: z.string().optional(),
        message: z.string().openapi({ description: "In Vietnamese, with what to do" }),
        settled: z.boolean(),
      }),
    ),
    documents: z.array(z.looseObject({ id: z.string(), file: z.string(), title: z.string() })),
  })
  .openapi("IngestReport");

export const ErrorSchema = z
  .object({ error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }) })
  .openapi("Error");

/** A JSON answer in the description of the API. */
export function jsonResponse<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

export const errorResponse = (description: string) => jsonResponse(description, ErrorSchema);
