import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Job, type Measurement, measurementSchema } from "./job.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** Measures one system in a process of its own. Throws with the process's own words when it fails, or when stopped. */
export async function runJob(job: Job, signal?: AbortSignal): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", WORKER, JSON.stringify(job)],
    { cwd: REPOSITORY, ...(signal ? { signal } : {}) },
  );
  return measurementSchema.parse(JSON.parse(stdout));
}
