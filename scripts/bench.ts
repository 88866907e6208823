import { readOptions } from "./bench/options.ts";
import { writeReportTables } from "./bench/report-tables.ts";
import { runBench } from "./bench/run-bench.ts";
import { runCommand } from "./command-line.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { writeReport } from "./reports/write-report.ts";
import { runInFolder } from "./run-in-folder.ts";

/** Measures our knowledge beside other search on the same documents and questions, and the server. */
await runCommand(async () => {
  const options = readOptions();
  const onMeasured = (name: string, measured: unknown) =>
    process.stderr.write(`${name}: ${JSON.stringify(measured)}\n`);
  const report = await runInFolder("bench", (folder, signal) =>
    runBench(options, { folder, onMeasured, signal }),
  );
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : writeReportTables(report));
  if (!options.write) return;
  writeReport("bench", report);
  updateBenchmarksPage();
});
