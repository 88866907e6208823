import { readFileSync, writeFileSync } from "node:fs";
import { runCommand } from "./command-line.ts";
import { measureAll } from "./evaluate/measure-all.ts";
import { type EvaluateAllOptions, readOptions } from "./evaluate/options.ts";
import { type Evaluation, evaluationSchema } from "./evaluate/report/evaluation.ts";
import { writeTables } from "./evaluate/report/report-tables.ts";
import { summariseResults } from "./evaluate/report/summarise-results.ts";
import { writeEvaluation } from "./evaluate/report/write-evaluation.ts";
import { writeHtml } from "./evaluate/report/write-html.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { runInFolder } from "./run-in-folder.ts";

/** Measures our knowledge and its peers on all sets of questions, and writes the report. */
await runCommand(async () => {
  const options = readOptions();
  const { from, json, html, write } = options;
  const evaluation =
    from === undefined
      ? await measure(options)
      : evaluationSchema.parse(JSON.parse(readFileSync(from, "utf8")));
  process.stdout.write(`${json ? JSON.stringify(evaluation) : writeTables(evaluation)}\n`);
  if (html !== undefined) writeFileSync(html, writeHtml(evaluation));
  if (!write) return;
  writeEvaluation(evaluation);
  updateBenchmarksPage();
});

async function measure(options: EvaluateAllOptions): Promise<Evaluation> {
  const log = (message: string) =>
    process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${message}\n`);
  const results = await runInFolder("evaluate-all", (folder, signal) =>
    measureAll(options, { folder, log, signal }),
  );
  return summariseResults(results);
}
