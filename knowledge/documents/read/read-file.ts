import { open, readFile, stat } from "node:fs/promises";
import type { Boilerplate } from "./boilerplate/boilerplate.ts";
import { detectFormat, type FileFormat } from "./detect-format.ts";
import { mendLetters } from "./letters/mend-letters.ts";
import type { CorpusFile } from "./list-files.ts";
import { type Reading, skipped } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { decodeText } from "./text/decode-text.ts";

export interface FileOptions {
  readonly maxFileBytes: number;
  readonly boilerplate: Boilerplate;
  /** To be called after each page of a format that is slow to read: it shows how far it is, and allows time for the next page. */
  readonly onPage?: (done: number, total: number) => void;
}

/** A file as the reader of its format gets it. */
export interface SourceFile {
  /** The document's id: the name inside the corpus without its extension. */
  readonly id: string;
  /** Name inside the corpus, with "/". */
  readonly name: string;
  /** Path on this machine. */
  readonly path: string;
  /** The whole file; not read for formats that are streamed. */
  readonly bytes: Uint8Array;
}

/** All documents of a file; may throw for what is in it, which skips the file. */
export type FormatReader = (
  file: SourceFile,
  options: FileOptions,
) => AsyncIterable<Reading> | Iterable<Reading> | Promise<Iterable<Reading>>;

/** Parsers take longer to load than to read a page: each is loaded at its first file. */
const READERS: Readonly<Record<Exclude<FileFormat, "unknown" | "jsonl">, () => Promise<FormatReader>>> = {
  text: async () => {
    const { readText } = await import("./text/read-text.ts");
    return ofText(readText);
  },
  markdown: async () => {
    const { readMarkdown } = await import("./markdown/read-markdown.ts");
    return ofText(readMarkdown);
  },
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  image: async () => (await import("./ocr/read-image.ts")).readImage,
  html: async () => {
    const { readHtml } = await import("./html/read-html.ts");
    return (file, { boilerplate }) => [readHtml(file, boilerplate)];
  },
};

/** Bytes at the head of a file by which its format is told. */
const HEAD_BYTES = 8192;

/** All documents of one file. Never throws for what is in the file: that is a skipped entry. */
export async function* readFileDocuments(file: CorpusFile, options: FileOptions): AsyncGenerator<Reading> {
  const { stem, extension } = splitName(file.name);
  try {
    const format = detectFormat(await readHead(file.path), extension);
    if (format === "unknown") yield skipped(readingMessage("unsupported"));
    else if (format === "jsonl") yield* (await import("./json/read-json-lines.ts")).readJsonLines(file.path);
    else yield* await readWhole({ ...file, id: stem }, format, options);
  } catch (error) {
    yield skipped(readingMessage("unreadable", { detail: codeOf(error) }));
  }
}

async function readWhole(
  file: CorpusFile & { readonly id: string },
  format: keyof typeof READERS,
  options: FileOptions,
): Promise<AsyncIterable<Reading> | Iterable<Reading>> {
  const { size } = await stat(file.path);
  const limitMb = Math.floor(options.maxFileBytes / 1024 / 1024);
  if (size > options.maxFileBytes) return [skipped(readingMessage("tooLarge", { limitMb }))];
  const read = await READERS[format]();
  return read({ ...file, bytes: await readFile(file.path) }, options);
}

function ofText(
  read: (
    source: { readonly id: string; readonly text: string },
    boilerplate: Boilerplate,
  ) => Reading | Promise<Reading>,
): FormatReader {
  return async ({ id, bytes }, { boilerplate }) => {
    const decoded = decodeText(bytes);
    if (decoded.kind === "failed") return [skipped(decoded.reason)];
    if (decoded.text.trim() === "") return [skipped(readingMessage("empty"))];
    const mended = mendLetters(decoded.text);
    if (mended.kind === "garbled") return [skipped(readingMessage("garbled"))];
    return [await read({ id, text: mended.text }, boilerplate)];
  };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

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
