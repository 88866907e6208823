import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";

/**
 * A YAML file of knowledge/data, checked. Read once at the first use, since the files are part of the program.
 * Throws with the file's name and the wrong field, because the person who edited it has to know where to look.
 */
export function loadData<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const source = readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");
  const checked = schema.safeParse(parse(source));
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`knowledge/data/${name} is not as expected, correct it: ${problems.join("; ")}`);
}
