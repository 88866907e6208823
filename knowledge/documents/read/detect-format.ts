import {
  looksLikeHtml,
  looksLikeMail,
  looksLikeOtherArchive,
  looksLikeZipArchive,
} from "./archives/archive-kind.ts";

/** What a file is, by what is in it. */
export type FileFormat = "text" | "markdown" | "html" | "mail" | "zip" | "archive" | "jsonl" | "unknown";

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".mht": "mail",
  ".mhtml": "mail",
  ".eml": "mail",
  ".jsonl": "jsonl",
  ".jsonl.gz": "jsonl",
};

/**
 * The format of a file by its first bytes, which say what it is whatever its name; among the formats that are plain text the
 * name decides. `extension` in lower case with its dot.
 */
export function detectFormat(head: Uint8Array, extension: string): FileFormat {
  if (looksLikeZipArchive(head)) return "zip";
  if (looksLikeOtherArchive(head)) return "archive";
  if (extension !== ".md" && extension !== ".markdown") {
    if (looksLikeHtml(head)) return "html";
    if (looksLikeMail(head)) return "mail";
  }
  return BY_EXTENSION[extension] ?? "unknown";
}
