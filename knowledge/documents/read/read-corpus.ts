import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { BoilerplateRules } from "../../language/lexicons/boilerplate-rules.ts";
import type { Document } from "../document.ts";
import { createBoilerplate } from "./boilerplate/boilerplate.ts";
import { type CorpusFile, listFiles } from "./list-files.ts";
import { readFileDocuments } from "./read-file.ts";
import type { Reading } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { readSourceAddresses, withAddress } from "./source-addresses.ts";

export interface ReadOptions {
  /** What is left out of pages and files. */
  readonly boilerplate: BoilerplateRules;
  /** Largest text, Markdown or HTML file in bytes; 64 MiB when not given. JSON lines are streamed and may be larger. */
  readonly maxFileBytes?: number;
  /** Stops between two documents and throws its reason. */
  readonly signal?: AbortSignal;
  /** Reads a file; in this process when not given. `openReader` gives one that no file can harm. */
  readonly readFile?: (
    file: CorpusFile,
    onPage: (done: number, total: number) => void,
  ) => AsyncIterable<Reading>;
  /** Called after each file of the corpus, and after each page of a file that is slow to read. */
  readonly onFile?: (progress: ReadingProgress) => void;
}

/** How far a corpus is read, in files. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
  /** A page of the next file was read. */
  readonly page?: { readonly file: string; readonly done: number; readonly total: number };
}

export interface SkippedFile {
  /** Name inside the corpus. */
  readonly file: string;
  /** Why, in Vietnamese, with what to do. */
  readonly reason: string;
}

export interface Corpus {
  readonly documents: readonly Document[];
  readonly skipped: readonly SkippedFile[];
}

/** One document with the file it stands in, or a file or line that could not be read. */
export type CorpusEntry =
  | { readonly kind: "document"; readonly file: string; readonly document: Document }
  | { readonly kind: "skipped"; readonly file: string; readonly reason: string };

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Longest stretch of work before other work of the process gets its turn. */
const STRETCH_MS = 15;
/** More bad lines of one file than these are only counted. */
const MOST_REASONS_PER_FILE = 20;

/**
 * All documents of a file or folder in the order of their names. Ids are unique: of two documents with one id the
 * later is skipped. Throws when there is nothing at `path`; whatever else is wrong stands in `skipped`.
 */
export async function readCorpus(path: string, options: ReadOptions): Promise<Corpus> {
  const documents: Document[] = [];
  const skipped: SkippedFile[] = [];
  for await (const entry of readDocuments(path, options)) {
    if (entry.kind === "document") documents.push(entry.document);
    else skipped.push({ file: entry.file, reason: entry.reason });
  }
  return { documents, skipped };
}

/** As readCorpus, one entry at a time; the reader works no further than what has been taken. */
export async function* readDocuments(path: string, options: ReadOptions): AsyncGenerator<CorpusEntry> {
  const files = await listFiles(path);
  const addresses = await readSourceAddresses(path);
  const { readFile = readHere(options), onFile = () => {}, signal } = options;
  const seen = new Map<string, string>();
  let yieldedAt = performance.now();
  for (const [done, file] of files.entries()) {
    const total = files.length;
    const onPage = (page: number, pages: number) =>
      onFile({ done, total, page: { file: file.name, done: page, total: pages } });
    for await (const entry of entriesOf(file, readFile(file, onPage), seen)) {
      signal?.throwIfAborted();
      if (entry.kind === "skipped") yield entry;
      else yield { ...entry, document: withAddress(entry.document, addresses[file.name]?.url) };
      if (performance.now() - yieldedAt < STRETCH_MS) continue;
      await yieldToEventLoop();
      yieldedAt = performance.now();
    }
    onFile({ done: done + 1, total });
  }
}

function readHere({ boilerplate, maxFileBytes = MAX_FILE_BYTES }: ReadOptions) {
  const options = { boilerplate: createBoilerplate(boilerplate), maxFileBytes };
  return (file: CorpusFile) => readFileDocuments(file, options);
}

async function* entriesOf(
  file: CorpusFile,
  readings: AsyncIterable<Reading>,
  seen: Map<string, string>,
): AsyncGenerator<CorpusEntry> {
  let skippedCount = 0;
  for await (const reading of readings) {
    const entry = checkId({ ...reading, file: file.name }, seen);
    if (entry.kind === "document" || ++skippedCount <= MOST_REASONS_PER_FILE) yield entry;
  }
  const count = skippedCount - MOST_REASONS_PER_FILE;
  if (count > 0) yield { kind: "skipped", file: file.name, reason: readingMessage("moreLines", { count }) };
}

function checkId(entry: CorpusEntry, seen: Map<string, string>): CorpusEntry {
  if (entry.kind === "skipped") return entry;
  const { id } = entry.document;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, entry.file);
    return { ...entry, document: withFile(entry.document, entry.file) };
  }
  return { kind: "skipped", file: entry.file, reason: readingMessage("duplicateId", { id, first }) };
}

/** A line of JSON is data: its file is no original of it. */
function withFile(document: Document, file: string): Document {
  return document.readAs === undefined ? document : { ...document, file };
}
