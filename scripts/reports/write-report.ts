import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { describeMachine, machineSchema } from "./machine.ts";

export const REPORTS = fileURLToPath(new URL("../../docs/benchmarks/", import.meta.url));

/** When, with what and where figures were taken. */
export const takenSchema = z.object({
  /** As in 2026-11-22. */
  date: z.string(),
  /** With its flags, to be typed again. */
  command: z.string(),
  machine: machineSchema,
});
export type Taken = z.output<typeof takenSchema>;

/** What every report begins with. `script`: the name of the command in package.json. */
export function describeRun(script: string, flags: readonly string[] = process.argv.slice(2)): Taken {
  const command = flags.length === 0 ? `npm run ${script}` : `npm run ${script} -- ${flags.join(" ")}`;
  return { date: new Date().toISOString().slice(0, 10), command, machine: describeMachine() };
}

/**
 * Keeps the figures of a run as docs/benchmarks/`name`.json, in place of those of the run before. `folder`: another
 * place for it.
 */
export function writeReport<Data extends Taken>(name: string, data: Data, folder = REPORTS): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`);
}
