import { runCommand } from "../command-line.ts";
import { evaluateJobSchema } from "./job.ts";

/** Started by runJob with a job as JSON; prints what it measured as one JSON line. */
await runCommand(async () => {
  const job = evaluateJobSchema.parse(JSON.parse(process.argv[2] ?? ""));
  // Only the code of its own job is loaded, so that the memory of the process is that of the system.
  const measured =
    job.kind === "ranking"
      ? await (await import("./measure-rankings.ts")).measureRankings(job)
      : await (await import("./measure-deciding.ts")).measureDeciding(job);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
});
