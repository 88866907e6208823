import { z } from "zod";
import { fillIn } from "../bot/index.ts";
import { readCorpus } from "../knowledge/documents/read/index.ts";
import { loadLanguage } from "../knowledge/language/language.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { describeDocument, describeSkipped } from "./read/describe-reading.ts";
import { messages } from "./read/messages.ts";

const schema = z.object({
  dropped: z.boolean().default(false),
  text: z.boolean().default(false),
  rest: z.tuple([z.string().min(1)], messages.usage),
});

/** Shows how each document of a file or folder was read, and what was left out and why. Exit code 1 when nothing was read. */
await runCommand(async () => {
  const { rest, ...show } = readCommandLine(schema);
  const { documents, skipped } = await readCorpus(rest[0], loadLanguage());
  for (const document of documents) console.log(describeDocument(document, show));
  for (const entry of skipped) console.log(describeSkipped(entry));
  console.log(fillIn(messages.total, { documents: documents.length, skipped: skipped.length }));
  if (documents.length === 0) process.exitCode = 1;
});
