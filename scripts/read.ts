import { parseArgs } from "node:util";
import { type Document, readCorpus } from "../knowledge/documents/read/index.ts";
import { loadLanguage } from "../knowledge/language/language.ts";

const USAGE = "npm run read -- [--dropped] [--text] PATH   (a file or a folder of documents)";

/** Shows how each document of a file or folder was read: title, metadata, blocks, and what was left out and why. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dropped: { type: "boolean", default: false }, text: { type: "boolean", default: false } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(USAGE);
  const { documents, skipped } = await readCorpus(path, loadLanguage());
  for (const document of documents) print(describe(document, values));
  for (const { file, reason } of skipped) print(`! ${file}\n    ${reason}`);
  print(`${documents.length} documents, ${skipped.length} entries not read`);
  return documents.length === 0 ? 1 : 0;
}

function describe(document: Document, show: { dropped: boolean; text: boolean }): string {
  const { id, title, blocks, metadata, dropped, text } = document;
  const headings = blocks.filter((block) => block.kind === "heading").length;
  const fields = Object.entries(metadata).map(([name, value]) => `    ${name}: ${value}`);
  return [
    `• ${id}`,
    `    ${title}`,
    ...fields,
    `    ${blocks.length} blocks, ${headings} of them headings; ${dropped.length} lines dropped`,
    ...(show.dropped ? dropped.map((line) => `    - [${line.reason}] ${line.text}`) : []),
    ...(show.text
      ? blocks.map(({ start, end, level }) => `    ${"#".repeat(level)}| ${text.slice(start, end)}`)
      : []),
    "",
  ].join("\n");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
