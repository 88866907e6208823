import { z } from "zod";
import { processMemorySchema } from "../processes/process-memory.ts";

const crashOptionsSchema = z.object({
  messages: z.number(),
  chats: z.number(),
  /** How often the server is ended with SIGKILL and started again. */
  kills: z.number(),
  /** Share of the calls to the service that fail, 0..1. */
  failing: z.number(),
  seed: z.number(),
});
export type CrashOptions = z.output<typeof crashOptionsSchema>;

export const crashReportSchema = crashOptionsSchema.extend({
  answered: z.number(),
  /** Answered more than once although nobody asked for it again. */
  answeredTwice: z.number(),
  outOfOrder: z.number(),
  /** Sends that were recorded as ambiguous. */
  ambiguous: z.number(),
  /** Ambiguous sends that had not arrived, and came once the button under their notice was pressed. */
  askedAgain: z.number(),
  deadLettered: z.number(),
  seconds: z.number(),
});
export type CrashReport = z.output<typeof crashReportSchema>;

const loadOptionsSchema = z.object({
  perSecond: z.number(),
  seconds: z.number(),
  /** Messages that each person writes. */
  perChat: z.number(),
  /** What the service allows: messages a second over all chats. */
  limit: z.number(),
});
export type LoadOptions = z.output<typeof loadOptionsSchema>;

export const loadReportSchema = loadOptionsSchema.extend({
  messages: z.number(),
  chats: z.number(),
  /** From the request to its 200, in milliseconds. */
  acknowledgedMs: z.object({ p50: z.number(), p99: z.number(), most: z.number() }),
  notAcknowledged: z.number(),
  answered: z.number(),
  answeredTwice: z.number(),
  sends: z.number(),
  /** Sends a second, from the first to the last. */
  sendsPerSecond: z.number(),
  /** Sends that the service refused with a 429. */
  refused: z.number(),
  drainedSeconds: z.number(),
  memory: processMemorySchema.optional(),
});
export type LoadReport = z.output<typeof loadReportSchema>;
