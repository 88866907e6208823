import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Taken } from "./write-report.ts";

/** Reads `folder`/`name`.json. Throws when it is not there or not such a report. */
export function readReport<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
}

/** A sentence on when, with what and where figures were taken. */
export function describeTaken({ date, command, machine }: Taken, minutes?: number): string {
  const { cpu, cores, memoryGb, node, load } = machine;
  const before = load === undefined ? "" : `, load ${load} before the start`;
  const took = minutes === undefined ? "" : ` in ${minutes} minutes`;
  return `Measured on ${date} by \`${command}\`${took}; ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}${before}.`;
}
