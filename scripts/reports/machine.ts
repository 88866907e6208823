import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { z } from "zod";
import { round } from "../metrics/statistics.ts";

/** Where figures were taken; timings of different machines do not compare. */
export const machineSchema = z.object({
  cpu: z.string(),
  cores: z.number(),
  memoryGb: z.number(),
  node: z.string(),
  /** Average of the last minute: above zero, others were working too. Older reports do not tell. */
  load: z.number().optional(),
});

export function describeMachine(): z.output<typeof machineSchema> {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    load: round(loadavg()[0] ?? 0, 1),
  };
}
