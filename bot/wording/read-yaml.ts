import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** One wording that people read; an empty one is a mistake in the file. */
export const wording = z.string().min(1);

/** Exactly these keys, each with a wording. */
export const wordings = <const Key extends string>(...keys: Key[]) => z.record(z.enum(keys), wording);

/**
 * Reads a YAML file of wordings or phrases. Throws a ZodError that names the key when the content is not as the schema
 * says, and what reading and parsing throw.
 *
 * @example
 * const MessagesSchema = z.strictObject({ brand: wordings("name", "tagline") });
 * const messages = readYaml(new URL("./messages.vi.yaml", import.meta.url), MessagesSchema);
 */
export function readYaml<Schema extends z.ZodType>(file: URL, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(file, "utf8")));
}
