import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { linesOf } from "../../../lines-of.ts";

/** The lines of a `.jsonl` or `.jsonl.gz` file that are not blank; throws with file, line and what was expected where one does not parse. */
export async function* readLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  expected: string,
): AsyncGenerator<z.output<Schema>> {
  const bytes = createReadStream(file);
  const input = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() !== "") yield parseLine(line, schema, `${file}:${number} is not ${expected}`);
  }
}

function parseLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  problem: string,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(problem, { cause: error });
  }
}
