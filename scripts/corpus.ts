import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { fillIn } from "../bot/index.ts";
import { readConfig } from "../server/config.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import { addressName } from "./corpus/address-name.ts";
import { addFile, describeFiles, type NewFile, removeFile } from "./corpus/corpus-folder.ts";
import { fetchAddress } from "./corpus/fetch-address.ts";
import { messages } from "./corpus/messages.ts";

const schema = z.object({
  corpus: z.string().min(1).optional(),
  replace: z.boolean().default(false),
  rest: z.union(
    [
      z.tuple([z.literal("list")]),
      z.tuple([z.enum(["add", "remove"]), z.string().min(1)], z.string().min(1)),
    ],
    messages.usage,
  ),
});

/** Adds documents to the corpus folder, lists them, or takes them out. A file that cannot be read changes nothing. */
await runCommand(async () => {
  const { corpus = readConfig().corpusDir, replace, rest } = readCommandLine(schema);
  const [command, ...names] = rest;
  if (!(await stat(corpus).catch(() => undefined))?.isDirectory())
    throw new UsageError(fillIn(messages.noFolder, { path: corpus }));
  if (command === "list") print(await describeFiles(corpus));
  if (command === "add") await addAll(corpus, names, replace);
  for (const name of command === "remove" ? names : []) {
    const kept = await removeFile(corpus, name);
    print([fillIn(messages.removed, { name, kept })]);
  }
  if (command !== "list") print([messages.reloadHint]);
});

/** One file that cannot be added keeps none of the others out; the exit code is 1 then. */
async function addAll(corpus: string, names: readonly string[], replace: boolean): Promise<void> {
  const refused: string[] = [];
  for (const name of names) {
    try {
      const { file, isUpdate } = await newFile(name);
      print(await addFile(corpus, file, replace || isUpdate));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused.push(error.message);
      process.stderr.write(`${error.message}\n`);
    }
  }
  if (refused.length === 0) return;
  process.exitCode = 1;
  if (names.length > 1)
    print([fillIn(messages.notAll, { added: names.length - refused.length, refused: refused.length })]);
}

/** An address that was added before is updated; a file is only replaced when that is said. */
async function newFile(name: string): Promise<{ file: NewFile; isUpdate: boolean }> {
  if (/^https?:\/\//i.test(name)) {
    const { bytes, extension, url } = await fetchAddress(name);
    return { file: { name: `${addressName(name)}${extension}`, bytes, url }, isUpdate: true };
  }
  const bytes = await readFile(name).catch(() => {
    throw new UsageError(fillIn(messages.missing, { path: name }));
  });
  return { file: { name: basename(name).normalize("NFC"), bytes }, isUpdate: false };
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
