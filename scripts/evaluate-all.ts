import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command-line.ts";
import { measureAll } from "./evaluate/measure-all.ts";
import { type EvaluateAllOptions, readOptions } from "./evaluate/options.ts";
import { compareSet } from "./evaluate/report/compare-set.ts";
import { developmentTables, heldOutTable, writeSection } from "./evaluate/report/report-tables.ts";
import { calibrationFigures, writePage } from "./evaluate/report/write-page.ts";
import { plainReports, type Results } from "./evaluate/results.ts";
import type { CalibrationPoint } from "./metrics/calibration.ts";
import { putSection } from "./put-section.ts";

const PAGE = fileURLToPath(new URL("./evaluate/report.html", import.meta.url));

/** Measures our knowledge and its peers on all sets of questions, and writes the report. */
await runCommand(async () => {
  const options = readOptions();
  const results = options.from === undefined ? await measure(options) : readResults(options.from);
  const sets = results.sets.map(compareSet);
  const tables = developmentTables(sets, results.decided);
  const held = results.heldOut.length > 0 ? [heldOutTable(results)] : [];
  const shown = options.json ? JSON.stringify(results) : writeSection(results, [...tables, ...held]);
  process.stdout.write(`${shown}\n`);
  if (!options.write) return;
  putSection("evaluate", writeSection(results, tables));
  // The held-out questions have a section of their own, which stays when a run leaves them out.
  if (held.length > 0) putSection("held-out", writeSection(results, held));
  writeFileSync(PAGE, writePage(results, sets, calibrationFigures(pointsOf(results))));
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

/** Of the development questions, with accents and without, whatever they were hidden among. */
function pointsOf({ decided }: Results): CalibrationPoint[] {
  return decided.flatMap(plainReports).flatMap(({ points }) => points);
}
