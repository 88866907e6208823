import type { SystemJob } from "../compared-systems/system-job.ts";
import { runWorker } from "../processes/run-worker.ts";
import { type Measurement, measurementSchema } from "./measurement.ts";

const WORKER = new URL("./worker.ts", import.meta.url);

/** Measures one system in a process of its own. Throws as runWorker does. */
export async function runJob(job: SystemJob, signal?: AbortSignal): Promise<Measurement> {
  return measurementSchema.parse(JSON.parse(await runWorker(WORKER, job, signal)));
}
