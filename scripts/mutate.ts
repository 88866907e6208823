import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { readCommandLine, runCommand } from "./command-line.ts";
import { type MutationResult, runMutations } from "./mutate/run-mutations.ts";

const USAGE = "Use: npm run mutate -- FOLDER [--count 2000] [--seed 1] [--largest-kb 1000] [--keep FOLDER]";

const count = z
  .string()
  .regex(/^[1-9]\d*$/, USAGE)
  .transform(Number);

const schema = z.object({
  count: count.default(2000),
  seed: count.default(1),
  "largest-kb": count.default(1000),
  /** Where files that were not borne are kept. */
  keep: z.string().min(1).optional(),
  rest: z.tuple([z.string().min(1)], USAGE),
});

/** Reads damaged copies of a folder's files. Exit code 1 when one ended its process, or took too much time or memory. */
await runCommand(async () => {
  const { rest, count, seed, keep, "largest-kb": largestKb } = readCommandLine(schema);
  const sums = new Map<string, number>();
  const slowest: MutationResult[] = [];
  let peakMb = 0;
  let unborne = 0;
  for await (const result of runMutations({ folder: rest[0], count, seed, largestBytes: largestKb * 1024 })) {
    sums.set(result.outcome, (sums.get(result.outcome) ?? 0) + 1);
    slowest.push(result);
    slowest.sort((a, b) => b.seconds - a.seconds).splice(5);
    peakMb = Math.max(peakMb, result.peakMb);
    if (result.outcome === "read" || result.outcome === "refused") continue;
    unborne++;
    console.log(describe(result));
    if (keep !== undefined) await keepFile(keep, `${unborne}-${basename(result.file)}`, result.bytes);
  }
  console.log([...sums].map(([outcome, of]) => `${outcome}: ${of}`).join(", "));
  console.log(`Most memory: ${peakMb} MB. Slowest:`);
  for (const result of slowest) console.log(`  ${describe(result)}`);
  if (unborne > 0) process.exitCode = 1;
});

function describe({ file, mutation, outcome, seconds, bytes }: MutationResult): string {
  return `${outcome} ${file} (${mutation}, ${bytes.length} bytes, ${seconds.toFixed(2)} s)`;
}

async function keepFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
}
