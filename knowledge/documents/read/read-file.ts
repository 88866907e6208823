import { open, readFile, stat } from "node:fs/promises";
import type { Boilerplate } from "./boilerplate/boilerplate.ts";
import { detectFormat, type FileFormat } from "./detect-format.ts";
import type { FileOptions, FormatReader, ReaderOptions, SourceFile } from "./format-reader.ts";
import { mendLetters } from "./letters/mend-letters.ts";
import type { CorpusFile } from "./list-files.ts";
import { type Reading, skipped } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { RefusedFile } from "./refused-file.ts";
import { decodeText } from "./text/decode-text.ts";

export type { FileOptions, FormatReader, ReaderOptions, SourceFile };

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
    return (file, { boilerplate }) => readHtml(file, boilerplate);
  },
  mail: async () => (await import("./mail/read-mail.ts")).readMail,
  zip: async () => (await import("./archives/read-zip.ts")).readZip,
  archive: async () => () => [skipped(readingMessage("otherArchive"))],
  json: async () => (await import("./json/read-json.ts")).readJson,
  csv: async () => (await import("./sheets/read-csv.ts")).readCsv,
  office: async () => (await import("./office/read-office.ts")).readOffice,
};

/** Bytes at the head of a file by which its format is told. */
const HEAD_BYTES = 8192;

/** The format of a file by its first bytes and its name. Throws when it cannot be opened. */
export async function detectFile(file: CorpusFile): Promise<FileFormat> {
  return detectFormat(await readHead(file.path), splitName(file.name).extension);
}

/** All documents of one file. Never throws for what is in the file: that is a skipped entry. */
export async function* readFileDocuments(file: CorpusFile, options: FileOptions): AsyncGenerator<Reading> {
  try {
    const format = await detectFile(file);
    if (format === "unknown") yield skipped(readingMessage("unsupported"));
    else if (format === "jsonl")
      yield* (await import("./json/read-json-lines.ts")).readJsonLines(file.path, splitName(file.name).stem);
    else yield* await readWhole({ ...file, id: splitName(file.name).stem }, format, options);
  } catch (error) {
    yield skipped(error instanceof RefusedFile ? error.message : describeError(error));
  }
}

/** The system's errors have a code such as EACCES; whatever else is thrown is a parser's word on what is in the file. */
function describeError(error: unknown): string {
  const detail = codeOf(error);
  return readingMessage(/^E[A-Z]+$/.test(detail) ? "unreadable" : "damaged", { detail });
}

async function* readWhole(
  file: CorpusFile & { readonly id: string },
  format: keyof typeof READERS,
  options: FileOptions,
): AsyncGenerator<Reading> {
  const { size } = await stat(file.path);
  const limitMb = Math.floor(options.maxFileBytes / 1024 / 1024);
  if (size > options.maxFileBytes) {
    yield skipped(readingMessage("tooLarge", { limitMb }));
    return;
  }
  const read = await READERS[format]();
  for await (const reading of await read(
    { ...file, bytes: await readFile(file.path) },
    { ...options, readInner: readFileDocuments },
  ))
    yield withFormat(reading, format);
}

/** A reader that says no more of how it read leaves even the format to be said here. */
function withFormat(reading: Reading, format: FileFormat): Reading {
  if (reading.kind === "skipped" || reading.document.readAs) return reading;
  return { ...reading, document: { ...reading.document, readAs: { format } } };
}

function ofText(
  read: (
    source: { readonly id: string; readonly text: string },
    boilerplate: Boilerplate,
  ) => Reading[] | Promise<Reading[]>,
): FormatReader {
  return async ({ id, bytes }, { boilerplate }) => {
    const decoded = decodeText(bytes);
    if (decoded.kind === "failed") return [skipped(decoded.reason)];
    if (decoded.text.trim() === "") return [skipped(readingMessage("empty"))];
    const mended = mendLetters(decoded.text);
    if (mended.kind === "garbled") return [skipped(readingMessage("garbled"))];
    return read({ id, text: mended.text }, boilerplate);
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
