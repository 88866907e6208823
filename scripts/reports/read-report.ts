import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Machine } from "./machine.ts";
import type { Taken } from "./write-report.ts";

const machineSchema = z.object({
  cpu: z.string(),
  cores: z.number(),
  memoryGb: z.number(),
  node: z.string(),
  load: z.number(),
}) satisfies z.ZodType<Machine>;

/** What every report begins with. */
export const takenSchema = z.object({
  date: z.string(),
  command: z.string(),
  machine: machineSchema,
}) satisfies z.ZodType<Taken>;

/** Reports from before the load of the machine was kept. */
export const takenWithoutLoadSchema = takenSchema.extend({ machine: machineSchema.partial({ load: true }) });

/** Reads `folder`/`name`.json. Throws when it is not there or not such a report. */
export function readReport<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
}

/** A sentence on when, with what and where figures were taken. */
export function describeTaken(
  { date, command, machine }: z.output<typeof takenWithoutLoadSchema>,
  minutes?: number,
): string {
  const { cpu, cores, memoryGb, node, load } = machine;
  const before = load === undefined ? "" : `, load ${load} before the start`;
  const took = minutes === undefined ? "" : ` in ${minutes} minutes`;
  return `Measured on ${date} by \`${command}\`${took}; ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}${before}.`;
}
