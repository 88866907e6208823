import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { replaceSection } from "./bench/replace-section.ts";
import { runCommand } from "./command-line.ts";
import { measureAll } from "./evaluate/measure-all.ts";
import { type EvaluateAllOptions, readOptions } from "./evaluate/options.ts";
import type { Results } from "./evaluate/results.ts";
import { writePage } from "./evaluate/write-page.ts";
import { developmentTables, heldOutTable, writeSection } from "./evaluate/write-sections.ts";

const MARKDOWN = fileURLToPath(new URL("../BENCHMARKS.md", import.meta.url));
const PAGE = fileURLToPath(new URL("./evaluate/report.html", import.meta.url));

/** Measures our knowledge and its peers on all sets of questions, and writes the report. */
await runCommand(async () => {
  const options = readOptions();
  const results = options.from === undefined ? await measure(options) : readResults(options.from);
  const tables = [
    ...developmentTables(results),
    ...(results.heldOut.length > 0 ? [heldOutTable(results)] : []),
  ];
  process.stdout.write(`${options.json ? JSON.stringify(results) : writeSection(results, tables)}\n`);
  if (options.write) writeReport(results);
});

async function measure(options: EvaluateAllOptions): Promise<Results> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), "evaluate-all-"));
  const command = ["npm run evaluate:all --", ...process.argv.slice(2)].join(" ").replace(/ --$/, "");
  const log = (message: string) =>
    process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${message}\n`);
  try {
    return await measureAll(options, { folder, command, log, signal: stop.signal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readResults(file: string): Results {
  const results: Results = JSON.parse(readFileSync(file, "utf8"));
  return results;
}

/** The held-out questions have a section of their own, which stays when a run leaves them out. */
function writeReport(results: Results): void {
  let page = existsSync(MARKDOWN) ? readFileSync(MARKDOWN, "utf8") : undefined;
  page = replaceSection(page, "evaluate", writeSection(results, developmentTables(results)));
  if (results.heldOut.length > 0)
    page = replaceSection(page, "held-out", writeSection(results, [heldOutTable(results)]));
  writeFileSync(MARKDOWN, page);
  writeFileSync(PAGE, writePage(results));
}
