import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { round } from "../metrics/statistics.ts";

/** Where figures were taken; timings of different machines do not compare. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  /** Average of the last minute: above zero, others were working too. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    load: round(loadavg()[0] ?? 0, 1),
  };
}
