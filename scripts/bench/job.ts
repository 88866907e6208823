import { z } from "zod";

export const PEERS = ["plain-bm25", "minisearch", "orama", "sqlite-fts5"] as const;
export type PeerName = (typeof PEERS)[number];
/** Ours twice: built from nothing, and started from the snapshot that the build left. */
export const SYSTEMS = ["ours", "ours-from-snapshot", ...PEERS] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** What one process is to measure. */
export const jobSchema = z.object({
  system: z.enum(SYSTEMS),
  corpusPath: z.string(),
  documentsFile: z.string(),
  questionsFile: z.string(),
  dataDir: z.string(),
  /** Of ours: another model folder than the chosen one. */
  model: z.string().optional(),
});
export type Job = z.output<typeof jobSchema>;

export const milliseconds = z.object({ p50: z.number(), p95: z.number() });
const quality = z.object({ ndcgAt10: z.number(), recallAt10: z.number() });

/** What one process measured of its system. */
export const measurementSchema = z.object({
  /** From the start of the process until the first question can be asked. */
  readySeconds: z.number(),
  /** Resident memory in MiB when ready, after a garbage collection where the process may ask for one. */
  readyRssMb: z.number(),
  /** The most resident memory in MiB until ready. */
  peakRssMb: z.number(),
  rankMs: milliseconds,
  /** Ranking and deciding; null for systems that only rank. */
  askMs: milliseconds.nullable(),
  withAccents: quality,
  withoutAccents: quality,
});
export type Measurement = z.output<typeof measurementSchema>;
export type Quality = z.output<typeof quality>;
export type Milliseconds = z.output<typeof milliseconds>;
