import { writeFileSync } from "node:fs";
import { runCommand } from "./command-line.ts";
import { writeCitizensTables } from "./evaluate/citizens/citizens-tables.ts";
import { measureCitizens } from "./evaluate/citizens/measure-citizens.ts";
import { readOptions } from "./evaluate/citizens/options.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { writeReport } from "./reports/write-report.ts";
import { runInFolder } from "./run-in-folder.ts";

/** Measures the citizens' questions of one part, in an office's corpus and among all articles of law. */
await runCommand(async () => {
  const options = readOptions();
  const log = (message: string) =>
    process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${message}\n`);
  const report = await runInFolder("evaluate-citizens", (folder, signal) =>
    measureCitizens(options, { folder, log, signal }),
  );
  process.stdout.write(`${writeCitizensTables(report)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (!options.write) return;
  writeReport("citizens", report);
  updateBenchmarksPage();
});
