import { runCommand } from "../command-line.ts";
import { type EvaluateJob, evaluateJobSchema } from "./job.ts";

/** Started by runJob with a job as JSON; prints what it measured as one JSON line. */
await runCommand(async () => {
  const job = evaluateJobSchema.parse(JSON.parse(process.argv[2] ?? ""));
  process.stdout.write(`${JSON.stringify(await measure(job))}\n`);
});

/** Only the code of its own job is loaded, so that the memory of the process is that of the system. */
async function measure(job: EvaluateJob): Promise<unknown> {
  switch (job.kind) {
    case "ranking":
      return (await import("./measure-rankings.ts")).measureRankings(job);
    case "deciding":
      return (await import("./measure-deciding.ts")).measureDeciding(job);
    case "office":
      return (await import("./citizens/measure-office.ts")).measureOffice(job);
  }
}
