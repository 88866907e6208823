import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "./bench/options.ts";
import { writeReport } from "./bench/report-tables.ts";
import { runBench } from "./bench/run-bench.ts";
import { runCommand } from "./command-line.ts";
import { putSection } from "./put-section.ts";

/** Measures our knowledge beside other search on the same documents and questions, and the server. */
await runCommand(async () => {
  const options = readOptions();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const command = ["npm run bench --", ...process.argv.slice(2)].join(" ").replace(/ --$/, "");
    const onMeasured = (name: string, measured: unknown) =>
      process.stderr.write(`${name}: ${JSON.stringify(measured)}\n`);
    const report = await runBench(options, { folder, command, onMeasured, signal: stop.signal });
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : writeReport(report));
    if (options.write) putSection("bench", writeReport(report));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
