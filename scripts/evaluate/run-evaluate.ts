import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Report } from "./evaluate.ts";

const run = promisify(execFile);
const script = fileURLToPath(new URL("../evaluate.ts", import.meta.url));
const loader = fileURLToPath(new URL("../typescript.mjs", import.meta.url));

/** Runs the evaluate command in a process of its own, so that time and memory are its own. */
export async function runEvaluate(corpus: string, questions: string, stripAccents: boolean): Promise<Report> {
  const flags = [
    "--corpus",
    corpus,
    "--questions",
    questions,
    "--json",
    ...(stripAccents ? ["--strip-accents"] : []),
  ];
  const { stdout } = await run(process.execPath, ["--import", loader, script, ...flags], {
    maxBuffer: 1 << 26,
  });
  const report: Report = JSON.parse(stdout);
  return report;
}
