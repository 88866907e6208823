import { z } from "zod";

/**
 * How much a finding asks for: an alarm, where something of a document is probably missing; a warning, where a document is not in
 * the corpus or may be wrong; a notice, which is to be known.
 */
export const LEVELS = ["alarm", "warning", "notice"] as const;

const FINDING_KINDS = [
  ...(["mostly-lost", "almost-empty", "skipped", "duplicate"] as const),
  ...(["reading", "missing", "recognised", "long-dropped"] as const),
] as const;

/** Something about a file or document that an administrator should look at. */
const findingSchema = z.object({
  /** Stays the same while the document and what is said of it do. */
  key: z.string(),
  level: z.enum(LEVELS),
  kind: z.enum(FINDING_KINDS),
  file: z.string(),
  documentId: z.string().optional(),
  /** In Vietnamese, with what to do. */
  message: z.string(),
});

const droppedSchema = z.object({
  rule: z.string(),
  lines: z.number(),
  characters: z.number(),
  /** The longest of the lines, cut. */
  samples: z.array(z.string()),
});

const documentReportSchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  type: z.string().optional(),
  number: z.string().optional(),
  issuer: z.string().optional(),
  date: z.string().optional(),
  signer: z.string().optional(),
  /** As in ReadAs; undefined for a line of JSON. */
  format: z.string().optional(),
  pages: z.number().optional(),
  ocrPages: z.array(z.number()).optional(),
  tables: z.number().optional(),
  /** By run; see countArticles. */
  articles: z.array(z.number()),
  passages: z.number(),
  keptCharacters: z.number(),
  droppedCharacters: z.number(),
  dropped: z.array(droppedSchema),
});

export const ingestReportSchema = z.object({
  /** ISO date and time. */
  madeAt: z.string(),
  sum: z.object({
    files: z.number(),
    skipped: z.number(),
    documents: z.number(),
    passages: z.number(),
    pages: z.number(),
    ocrPages: z.number(),
    droppedLines: z.number(),
  }),
  /** Gravest first. */
  findings: z.array(findingSchema),
  /** Without the documents of long collections that nothing was found in; `sum` counts all. */
  documents: z.array(documentReportSchema),
  /** The last reload, where it failed after this report was made: what it says is still what serves. */
  failure: z.object({ at: z.string(), reason: z.string() }).optional(),
});

export type IngestReport = z.output<typeof ingestReportSchema>;
export type DocumentReport = z.output<typeof documentReportSchema>;
export type Finding = z.output<typeof findingSchema>;
export type Level = Finding["level"];
