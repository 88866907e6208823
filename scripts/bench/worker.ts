import { runCommand } from "../command-line.ts";
import { systemJobSchema } from "../compared-systems/system-job.ts";
import { measureSystem } from "./measure-system.ts";

/** Started by runJob with a job as JSON; prints its measurement as one JSON line. */
await runCommand(async () => {
  const job = systemJobSchema.parse(JSON.parse(process.argv[2] ?? ""));
  process.stdout.write(`${JSON.stringify(await measureSystem(job))}\n`);
});
