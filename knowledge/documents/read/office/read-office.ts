import type { FileOptions } from "../format-reader.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { type Converted, convertOffice } from "./convert-office.ts";
import { isZip, type OfficeKind, officeKindOf } from "./office-kind.ts";
import { openZipParts } from "./zip-parts.ts";

/** What LibreOffice makes of the kinds that are not read here themselves. */
const CONVERTED: Readonly<Partial<Record<OfficeKind, "docx" | "xlsx" | "pptx">>> = {
  doc: "docx",
  rtf: "docx",
  odt: "docx",
  "word-xml": "docx",
  xls: "xlsx",
  ods: "xlsx",
  ppt: "pptx",
  odp: "pptx",
};

interface File {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A file of an office program, whatever its name says: DOCX, XLSX and PPTX, and what LibreOffice makes one of these. */
export async function readOffice(
  file: File,
  { onPage }: Pick<FileOptions, "onPage"> = {},
): Promise<Iterable<Reading>> {
  const kind = await kindOf(file.bytes);
  if (kind === undefined) return [skipped(readingMessage("unsupported"))];
  if (kind === "encrypted") return [skipped(readingMessage("encrypted"))];
  const to = CONVERTED[kind];
  if (to === undefined) return readPackage(file, kind, kind);
  // LibreOffice takes half a minute to start on a busy server: it has a page's time, within a limit of its own.
  onPage?.(0, 1);
  const converted = await convertOffice(file.bytes, { from: kind === "word-xml" ? "xml" : kind, to });
  if (converted.kind !== "converted") return [skipped(describeFailure(converted, to))];
  return readPackage({ ...file, bytes: converted.bytes }, to, kind);
}

async function kindOf(bytes: Uint8Array): Promise<OfficeKind | undefined> {
  if (!isZip(bytes)) return officeKindOf(bytes, [], "");
  const parts = await openZipParts(bytes);
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts.read("mimetype")) chunks.push(chunk);
  return officeKindOf(bytes, parts.names, Buffer.concat(chunks).toString("latin1"));
}

async function readPackage(file: File, kind: OfficeKind, format: string): Promise<Iterable<Reading>> {
  switch (kind) {
    case "docx":
      return (await import("../docx/read-docx.ts")).readDocx(file, format);
    case "xlsx":
      return (await import("../sheets/read-xlsx.ts")).readXlsx(file, format);
    case "pptx":
      return (await import("./read-pptx.ts")).readPptx(file, format);
    default:
      return [skipped(readingMessage("unsupported"))];
  }
}

function describeFailure({ kind }: Converted, to: "docx" | "xlsx" | "pptx"): string {
  const program = { docx: "Word", xlsx: "Excel", pptx: "PowerPoint" }[to];
  const message = { missing: "needsLibreOffice", tooSlow: "convertsTooSlowly" } as const;
  const key = kind === "missing" || kind === "tooSlow" ? message[kind] : "notConverted";
  return readingMessage(key, { program, extension: `.${to}` });
}
