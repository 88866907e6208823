import { z } from "zod";
import { millisecondsSchema } from "../metrics/statistics.ts";

const quality = z.object({ ndcgAt10: z.number(), recallAt10: z.number() });
export type Quality = z.output<typeof quality>;

/** What one process measured of its system. */
export const measurementSchema = z.object({
  /** From the start of the process until the first question can be asked. */
  readySeconds: z.number(),
  /** Resident memory in MiB when ready, after a garbage collection where the process may ask for one. */
  readyRssMb: z.number(),
  /** The most resident memory in MiB until ready. */
  peakRssMb: z.number(),
  rankMs: millisecondsSchema,
  /** Ranking and deciding; null for systems that only rank. */
  askMs: millisecondsSchema.nullable(),
  withAccents: quality,
  withoutAccents: quality,
});
export type Measurement = z.output<typeof measurementSchema>;
