import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { V8_FLAGS } from "./v8-flags.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
/** Bytes that a worker may print: five figures for each of some thousand questions and eleven ways of typing. */
const LONGEST_OUTPUT = 64 * 1024 ** 2;

/**
 * Runs a program, gives it a job as JSON and returns what it prints. In a process of its own, with the memory settings of
 * `npm start`, which may ask for garbage collections. Throws with the program's own words when it fails, or when stopped.
 */
export async function runWorker(program: URL, job: object, signal?: AbortSignal): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", ...V8_FLAGS, fileURLToPath(program), JSON.stringify(job)],
    { cwd: REPOSITORY, maxBuffer: LONGEST_OUTPUT, ...(signal ? { signal } : {}) },
  );
  return stdout;
}
