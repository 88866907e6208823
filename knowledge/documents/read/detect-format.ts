/** What a file is, by what is in it. */
export type FileFormat = "text" | "markdown" | "html" | "jsonl" | "pdf" | "unknown";

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".jsonl": "jsonl",
  ".jsonl.gz": "jsonl",
  ".pdf": "pdf",
};

/**
 * The format of a file by its first bytes, which say what it is whatever its name; among the formats that are plain text the
 * name decides. `extension` in lower case with its dot.
 */
export function detectFormat(head: Uint8Array, extension: string): FileFormat {
  if (isPdf(head)) return "pdf";
  return BY_EXTENSION[extension] ?? "unknown";
}

/** The mark may stand behind a few bytes of rubbish; readers of PDF look for it in the first kilobyte. */
function isPdf(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1024)).includes("%PDF-");
}
