import { z } from "zod";
import { takenWithoutLoadSchema } from "../reports/read-report.ts";

/** What BENCHMARKS.md shows of docs/benchmarks/soak-crash.json, a CrashReport. */
export const keptCrashSchema = takenWithoutLoadSchema.extend({
  messages: z.number(),
  chats: z.number(),
  kills: z.number(),
  failing: z.number(),
  answered: z.number(),
  answeredTwice: z.number(),
  outOfOrder: z.number(),
  ambiguous: z.number(),
});
export type KeptCrash = z.output<typeof keptCrashSchema>;

/** What BENCHMARKS.md shows of docs/benchmarks/soak-load.json, a LoadReport. */
export const keptLoadSchema = takenWithoutLoadSchema.extend({
  messages: z.number(),
  perSecond: z.number(),
  chats: z.number(),
  acknowledgedMs: z.object({ p50: z.number(), p99: z.number(), most: z.number() }),
  notAcknowledged: z.number(),
  answered: z.number(),
  answeredTwice: z.number(),
  sendsPerSecond: z.number(),
  limit: z.number(),
});
export type KeptLoad = z.output<typeof keptLoadSchema>;
