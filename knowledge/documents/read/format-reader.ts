import type { Boilerplate } from "./boilerplate/boilerplate.ts";
import type { CorpusFile } from "./list-files.ts";
import type { Reading } from "./reading.ts";

export interface FileOptions {
  readonly maxFileBytes: number;
  readonly boilerplate: Boilerplate;
  /** To be called after each page of a format that is slow to read: it shows how far it is, and allows time for the next page. */
  readonly onPage?: (done: number, total: number) => void;
  /** How many archives and mails the file stands in. */
  readonly depth?: number;
}

/** What a reader of a format gets beside the file. */
export interface ReaderOptions extends FileOptions {
  /** Reads a file that stands in another. */
  readonly readInner: (file: CorpusFile, options: FileOptions) => AsyncIterable<Reading>;
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
  options: ReaderOptions,
) => AsyncIterable<Reading> | Iterable<Reading> | Promise<Iterable<Reading>>;
