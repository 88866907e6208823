import { looksLikeOffice } from "./office/office-kind.ts";

/** What a file is, by what is in it. */
export type FileFormat = "text" | "markdown" | "html" | "jsonl" | "csv" | "office" | "unknown";

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".jsonl": "jsonl",
  ".jsonl.gz": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
};

/**
 * The format of a file by its first bytes, which say what it is whatever its name; among the formats that are plain text the
 * name decides. `extension` in lower case with its dot.
 */
export function detectFormat(head: Uint8Array, extension: string): FileFormat {
  if (looksLikeOffice(head)) return "office";
  return BY_EXTENSION[extension] ?? "unknown";
}
