import { extname } from "node:path";
import type { Original } from "../knowledge/index.ts";

const UNKNOWN = "application/octet-stream";

/** By format (`ReadAs.format`) or extension; text is UTF-8 as far as anybody can know without reading it. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  rtf: "application/rtf",
  zip: "application/zip",
  eml: "message/rfc822",
  html: "text/html; charset=utf-8",
  htm: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  text: "text/plain; charset=utf-8",
  md: "text/plain; charset=utf-8",
  markdown: "text/plain; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  tif: "image/tiff",
  tiff: "image/tiff",
  webp: "image/webp",
};

/** What a browser shows by itself and cannot be made to run anything on this site; the rest is saved. */
const SHOWN = new Set([TYPES.pdf, TYPES.txt, TYPES.png, TYPES.jpg, TYPES.webp]);

/** The headers of an original file that say what it is and what to do with it. */
export function originalHeaders({ name, format = "", bytes }: Original): Record<string, string> {
  const extension = extname(name).slice(1).toLowerCase();
  const type = TYPES[format] ?? TYPES[extension] ?? UNKNOWN;
  const disposition = SHOWN.has(type) ? "inline" : "attachment";
  return {
    "Content-Type": type,
    "Content-Length": String(bytes),
    "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeName(name)}`,
  };
}

/** RFC 8187: what encodeURIComponent leaves and an extended value must not have is encoded too. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
