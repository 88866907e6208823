import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "./bench/options.ts";
import { writeReportTables } from "./bench/report-tables.ts";
import { runBench } from "./bench/run-bench.ts";
import { runCommand } from "./command-line.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { writeReport } from "./reports/write-report.ts";

/** Measures our knowledge beside other search on the same documents and questions, and the server. */
await runCommand(async () => {
  const options = readOptions();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const onMeasured = (name: string, measured: unknown) =>
      process.stderr.write(`${name}: ${JSON.stringify(measured)}\n`);
    const report = await runBench(options, { folder, onMeasured, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : writeReportTables(report));
    if (!options.write) return;
    writeReport("bench", report);
    updateBenchmarksPage();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
