import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  type DecidingJob,
  type RankingJob,
  type RankingMeasurement,
  rankingMeasurementSchema,
} from "./job.ts";
import type { TypedReport } from "./measure-deciding.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));
/** Bytes that a process may print: five figures for each of some thousand questions and nine ways of typing. */
const LONGEST_OUTPUT = 64 * 1024 ** 2;

/** Ranks in a process of its own. Throws with the process's own words when it fails, or when stopped. */
export async function runRankingJob(job: RankingJob, signal?: AbortSignal): Promise<RankingMeasurement> {
  return rankingMeasurementSchema.parse(JSON.parse(await run(job, signal)));
}

/** Asks and judges in a process of its own. Throws as runRankingJob does. */
export async function runDecidingJob(job: DecidingJob, signal?: AbortSignal): Promise<TypedReport[]> {
  const reports: TypedReport[] = JSON.parse(await run(job, signal));
  return reports;
}

async function run(job: RankingJob | DecidingJob, signal?: AbortSignal): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", WORKER, JSON.stringify(job)],
    { cwd: REPOSITORY, maxBuffer: LONGEST_OUTPUT, ...(signal ? { signal } : {}) },
  );
  return stdout;
}
