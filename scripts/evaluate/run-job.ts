import { runWorker } from "../processes/run-worker.ts";
import { type OfficeJob, type OfficeMeasurement, officeMeasurementSchema } from "./citizens/office-job.ts";
import {
  type DecidingJob,
  type RankingJob,
  type RankingMeasurement,
  rankingMeasurementSchema,
  type TypedReport,
  typedReportsSchema,
} from "./job.ts";

const WORKER = new URL("./worker.ts", import.meta.url);

/** Ranks in a process of its own. Throws as runWorker does. */
export async function runRankingJob(job: RankingJob, signal?: AbortSignal): Promise<RankingMeasurement> {
  return rankingMeasurementSchema.parse(JSON.parse(await runWorker(WORKER, job, signal)));
}

/** Asks and judges in a process of its own. Throws as runWorker does. */
export async function runDecidingJob(job: DecidingJob, signal?: AbortSignal): Promise<TypedReport[]> {
  return typedReportsSchema.parse(JSON.parse(await runWorker(WORKER, job, signal)));
}

/** Asks an office's questions in a process of its own. Throws as runWorker does. */
export async function runOfficeJob(job: OfficeJob, signal?: AbortSignal): Promise<OfficeMeasurement> {
  return officeMeasurementSchema.parse(JSON.parse(await runWorker(WORKER, job, signal)));
}
