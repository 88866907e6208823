import { fillIn } from "../../bot/index.ts";
import type { ReadAs } from "../../knowledge/documents/document.ts";
import { dropReason } from "../../knowledge/documents/read/drop-reasons.ts";
import type { Document } from "../../knowledge/index.ts";
import { writeRanges } from "../../knowledge/ingest/find-problems.ts";
import { messages } from "./messages.ts";

interface Shown {
  /** The lines that were left out, each with the reason. */
  readonly dropped: boolean;
  /** The text as it was understood, headings marked with as many "#" as their level. */
  readonly text: boolean;
}

/** How a document was read, as lines for an administrator: title, metadata, how much was kept and left out. */
export function describeDocument(document: Document, show: Shown): string {
  const { id, title, metadata, dropped, readAs } = document;
  const { date, pageDate, summary, recipients, ...others } = metadata;
  const fields = {
    title,
    ...others,
    date: date && writeDate(date),
    pageDate: pageDate && writeDate(pageDate),
    recipients: recipients?.join("; "),
    readAs: readAs && writeReadAs(readAs),
    summary: summary === undefined ? undefined : messages.isSummary[summary ? "yes" : "no"],
  };
  return [
    `• ${id}`,
    ...FIELD_NAMES.flatMap((name) => writeField(messages.fields[name], fields[name])),
    ...(readAs?.warnings ?? []).flatMap((warning) => writeField(messages.fields.warning, warning)),
    `    ${writeContent(document, show)}`,
    ...(show.dropped ? dropped.map(writeDropped) : []),
    ...(show.text ? writeBlocks(document) : []),
    "",
  ].join("\n");
}

/** A file or a line that could not be read, with the reason below it. */
export function describeSkipped({
  file,
  reason,
}: {
  readonly file: string;
  readonly reason: string;
}): string {
  return `${fillIn(messages.skipped, { file })}\n    ${reason}`;
}

const FIELD_NAMES = [
  ...(["title", "type", "number", "issuer", "date", "pageDate", "issuedAt"] as const),
  ...(["signer", "signerOffice", "recipients", "byline", "origin", "url", "summary", "readAs"] as const),
];

/** `pdf, 12 trang, trang 3–5 là ảnh quét, 2 bảng`: only what there is. */
function writeReadAs({ format, pages, ocrPages = [], tables = 0 }: ReadAs): string {
  const { readAs } = messages;
  return [
    format,
    ...(pages === undefined ? [] : [fillIn(readAs.pages, { pages })]),
    ...(ocrPages.length === 0 ? [] : [fillIn(readAs.ocrPages, { pages: writeRanges(ocrPages) })]),
    ...(tables === 0 ? [] : [fillIn(readAs.tables, { tables })]),
  ].join(", ");
}

function writeField(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`    ${fillIn(messages.field, { name, value })}`];
}

function writeContent({ blocks, dropped }: Document, show: Shown): string {
  const headings = blocks.filter((block) => block.kind === "heading").length;
  const counts = { paragraphs: blocks.length - headings, headings, dropped: dropped.length };
  const content = fillIn(messages.content, counts);
  return dropped.length === 0 || show.dropped ? content : `${content} ${messages.howToSeeDropped}`;
}

function writeDropped({ reason, text }: Document["dropped"][number]): string {
  return `    - ${fillIn(messages.droppedLine, { reason: dropReason(reason), text })}`;
}

function writeBlocks({ blocks, text }: Document): string[] {
  return blocks.map(({ start, end, level }) => `    ${"#".repeat(level)}| ${text.slice(start, end)}`);
}

/** `2021-07-30` as `30/07/2021`. */
function writeDate(isoDate: string): string {
  return isoDate.split("-").reverse().join("/");
}
