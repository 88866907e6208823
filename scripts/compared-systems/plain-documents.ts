import { createReadStream } from "node:fs";
import { z } from "zod";
import { linesOf } from "../lines-of.ts";

const schema = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** What every system is given of a document. */
export type PlainDocument = z.output<typeof schema>;

/** The documents of a file that prepareInputs wrote, one by one. */
export async function* readPlainDocuments(file: string): AsyncGenerator<PlainDocument> {
  for await (const line of linesOf(createReadStream(file))) {
    yield schema.parse(JSON.parse(line));
  }
}
