import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";

const schema = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** What every system is given of a document. */
export type PlainDocument = z.output<typeof schema>;

/** The documents of a file that prepareInputs wrote, one by one. */
export async function* readPlainDocuments(file: string): AsyncGenerator<PlainDocument> {
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    yield schema.parse(JSON.parse(line));
  }
}
