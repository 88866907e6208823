import { runCommand } from "./command-line.ts";
import { readSoakOptions } from "./soak/options.ts";
import { runCrash } from "./soak/run-crash.ts";
import { runLoad } from "./soak/run-load.ts";
import { writeSoakSection } from "./soak/write-soak-section.ts";

await runCommand(async () => {
  const options = readSoakOptions();
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const report =
    options.run === "crash"
      ? { crash: await runCrash(options.crash, stop.signal) }
      : { load: await runLoad(options.load, stop.signal) };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (options.write) writeSoakSection(report);
});
