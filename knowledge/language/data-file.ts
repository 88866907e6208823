import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";

const DATA = new URL("../data/", import.meta.url);

/** Every data file in use; each reads itself anew and gives what makes the new content take over. */
const inUse: (() => () => void)[] = [];

/**
 * A YAML file of knowledge/data that administrators edit: `name` in it, checked by `schema`, brought by `build` to the
 * form that is used. Read at the first use and again by `rereadDataFiles`. The returned function throws with the
 * file's name and the wrong field, because the person who edited it has to know where to look.
 */
export function dataFile<Schema extends z.ZodType, Content>(
  name: string,
  schema: Schema,
  build: (data: z.output<Schema>) => Content,
): () => Content {
  let content: Content | undefined;
  const read = (): Content => build(checkedFile(name, schema));
  inUse.push(() => {
    const next = read();
    return () => {
      content = next;
    };
  });
  return () => {
    content ??= read();
    return content;
  };
}

/** Reads all data files in use again, all or none: when one is wrong it throws, and every list stays as it was. */
export function rereadDataFiles(): void {
  for (const takeOver of inUse.map((reread) => reread())) takeOver();
}

function checkedFile<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const checked = schema.safeParse(parse(readFileSync(new URL(name, DATA), "utf8")));
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`knowledge/data/${name} chưa đúng, hãy sửa: ${problems.join("; ")}`);
}
