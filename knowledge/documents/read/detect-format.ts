import {
  looksLikeHtml,
  looksLikeMail,
  looksLikeOtherArchive,
  looksLikeZipArchive,
} from "./archives/archive-kind.ts";
import { looksLikeOffice } from "./office/office-kind.ts";
import { looksLikeCsv } from "./sheets/looks-like-csv.ts";

/** What a file is, by what is in it. */
export type FileFormat =
  | "text"
  | "markdown"
  | "html"
  | "mail"
  | "zip"
  | "archive"
  | "jsonl"
  | "json"
  | "csv"
  | "office"
  | "pdf"
  | "image"
  | "unknown";

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
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
  ".pdf": "pdf",
  ".png": "image",
  ".jpg": "image",
  ".jpeg": "image",
  ".webp": "image",
  ".tif": "image",
  ".tiff": "image",
};

/**
 * The format of a file by its first bytes, which say what it is whatever its name; among the formats that are plain text the
 * name decides. `extension` in lower case with its dot.
 */
export function detectFormat(head: Uint8Array, extension: string): FileFormat {
  if (isPdf(head)) return "pdf";
  if (isImage(head)) return "image";
  if (looksLikeZipArchive(head)) return "zip";
  if (looksLikeOtherArchive(head)) return "archive";
  if (looksLikeOffice(head, extension)) return "office";
  const named = BY_EXTENSION[extension] ?? "unknown";
  if (named !== "markdown") {
    if (looksLikeHtml(head)) return "html";
    if (looksLikeMail(head)) return "mail";
  }
  if (named === "text" && looksLikeCsv(head)) return "csv";
  return (named === "jsonl" || named === "json") && beginsArray(head) ? "json" : named;
}

/** JSON that is one array, whatever its name: its documents are not one a line. */
function beginsArray(head: Uint8Array): boolean {
  return /^\uFEFF?\s*\[/.test(new TextDecoder().decode(head.subarray(0, 64)));
}

/** Before the mark there may be a few bytes of rubbish, such as a byte-order mark. */
function isPdf(head: Uint8Array): boolean {
  const at = Buffer.from(head.subarray(0, 16)).indexOf("%PDF-");
  return at >= 0 && at <= 8;
}

/** PNG, JPEG, TIFF in both orders of bytes, WebP. */
function isImage(head: Uint8Array): boolean {
  const mark = Buffer.from(head.subarray(0, 12)).toString("latin1");
  return /^(?:\x89PNG\r\n|\xff\xd8\xff|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/.test(mark);
}
