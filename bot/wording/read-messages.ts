import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** One wording that people read; an empty one is a mistake in the file. */
export const wording = z.string().min(1);

/** Exactly these keys, each with a wording. */
export const wordings = <const Key extends string>(...keys: Key[]) => z.record(z.enum(keys), wording);

/** Reads a YAML file of wordings. Throws a ZodError when the file is not as the schema says: the program does not start. */
export function readMessages<Schema extends z.ZodType>(file: URL, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(file, "utf8")));
}
