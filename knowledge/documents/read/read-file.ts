import { readFile, stat } from "node:fs/promises";
import type { Boilerplate } from "./boilerplate/boilerplate.ts";
import { readJsonLines } from "./json/read-json-lines.ts";
import type { CorpusFile } from "./list-files.ts";
import { type Reading, skipped } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { decodeText } from "./text/decode-text.ts";
import { readText } from "./text/read-text.ts";

export interface FileOptions {
  readonly maxFileBytes: number;
  readonly boilerplate: Boilerplate;
}

/** All documents of one file. Never throws for what is in the file: that is a skipped entry. */
export async function* readFileDocuments(file: CorpusFile, options: FileOptions): AsyncGenerator<Reading> {
  const { stem, extension } = splitName(file.name);
  try {
    if (extension === ".jsonl" || extension === ".jsonl.gz") yield* readJsonLines(file.path);
    else yield await readWhole(file.path, { stem, extension }, options);
  } catch (error) {
    yield skipped(readingMessage("unreadable", { detail: codeOf(error) }));
  }
}

async function readWhole(
  path: string,
  { stem: id, extension }: FileName,
  { maxFileBytes, boilerplate }: FileOptions,
): Promise<Reading> {
  if (!WHOLE.has(extension)) return skipped(readingMessage("unsupported"));
  const { size } = await stat(path);
  const limitMb = Math.floor(maxFileBytes / 1024 / 1024);
  if (size > maxFileBytes) return skipped(readingMessage("tooLarge", { limitMb }));
  const bytes = await readFile(path);
  // Parsers of HTML and Markdown take longer to load than to read a page: each is loaded at its first file.
  if (extension === ".html" || extension === ".htm") {
    const { readHtml } = await import("./html/read-html.ts");
    return readHtml({ id, bytes }, boilerplate);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === "failed") return skipped(decoded.reason);
  if (decoded.text.trim() === "") return skipped(readingMessage("empty"));
  if (extension === ".txt") return readText({ id, text: decoded.text }, boilerplate);
  const { readMarkdown } = await import("./markdown/read-markdown.ts");
  return readMarkdown({ id, text: decoded.text }, boilerplate);
}

const WHOLE = new Set([".txt", ".md", ".markdown", ".html", ".htm"]);

interface FileName {
  readonly stem: string;
  /** In lower case, with its dot. */
  readonly extension: string;
}

function splitName(name: string): FileName {
  const extension = /\.(?:jsonl\.gz|[^./]+)$/i.exec(name)?.[0] ?? "";
  return { stem: name.slice(0, name.length - extension.length), extension: extension.toLowerCase() };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "?";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
