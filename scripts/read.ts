import { z } from "zod";
import { fillIn } from "../bot/index.ts";
import { openReader } from "../knowledge/documents/read/apart/open-reader.ts";
import { MAX_FILE_BYTES, readDocuments } from "../knowledge/documents/read/index.ts";
import { loadLanguage } from "../knowledge/language/language.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { describeDocument, describeSkipped } from "./read/describe-reading.ts";
import { messages } from "./read/messages.ts";
import { showProgress } from "./read/show-progress.ts";
import { writeJsonLine } from "./read/write-json-line.ts";

const schema = z.object({
  dropped: z.boolean().default(false),
  text: z.boolean().default(false),
  json: z.boolean().default(false),
  rest: z.tuple([z.string().min(1)], messages.usage),
});

/**
 * Shows how each document of a file or folder was read, and what was left out and why; with --json a line a document for
 * programs. Exit code 1 when nothing was read.
 */
await runCommand(async () => {
  const { rest, json, ...show } = readCommandLine(schema);
  const { boilerplate } = loadLanguage();
  const reader = openReader({ boilerplate, maxFileBytes: MAX_FILE_BYTES });
  const count = { documents: 0, skipped: 0 };
  const options = { boilerplate, readFile: reader.read, onFile: showProgress };
  try {
    for await (const entry of readDocuments(rest[0], options)) {
      if (entry.kind === "document") count.documents++;
      else count.skipped++;
      if (json) console.log(writeJsonLine(entry));
      else
        console.log(
          entry.kind === "document" ? describeDocument(entry.document, show) : describeSkipped(entry),
        );
    }
  } finally {
    reader.close();
  }
  if (!json) console.log(fillIn(messages.total, count));
  if (count.documents === 0) process.exitCode = 1;
});
