import { runCommand } from "./command-line.ts";
import { updateBenchmarksPage } from "./reports/benchmarks-page.ts";
import { describeRun, writeReport } from "./reports/write-report.ts";
import { runInFolder } from "./run-in-folder.ts";
import { readSoakOptions } from "./soak/options.ts";
import { runCrash } from "./soak/run-crash.ts";
import { runLoad } from "./soak/run-load.ts";

await runCommand(async () => {
  const options = readSoakOptions();
  const taken = describeRun("soak");
  const report = await runInFolder("soak", async (dataDir, signal) =>
    options.run === "crash"
      ? { crash: await runCrash(options.crash, dataDir, signal) }
      : { load: await runLoad(options.load, dataDir, signal) },
  );
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (!options.write) return;
  for (const [run, figures] of Object.entries(report)) writeReport(`soak-${run}`, { ...taken, ...figures });
  updateBenchmarksPage();
});
