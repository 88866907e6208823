import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Metadata } from "../../document.ts";
import { type ContainedFile, isTooDeep, readContained } from "../archives/container-files.ts";
import { assembleDocuments } from "../assemble-document.ts";
import type { ReaderOptions, SourceFile } from "../format-reader.ts";
import { parseHtml } from "../html/html-dom.ts";
import { htmlLines } from "../html/html-lines.ts";
import { mendPage } from "../html/mend-page.ts";
import { readHtml } from "../html/read-html.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { type Line, oneLine } from "../line.ts";
import { metadataOf, webAddress } from "../metadata.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { textLines } from "../text/read-text.ts";

/** Parts within parts; mails that were forwarded ten times have 20. */
const DEEPEST_PARTS = 40;

/** A mail with its attachments as documents of their own, or a page that a browser saved as one file. */
export async function* readMail({ id, bytes }: SourceFile, options: ReaderOptions): AsyncGenerator<Reading> {
  const mail = await parse(bytes);
  if (mail === undefined) return yield skipped(readingMessage("badMail"));
  if (isSavedPage(mail)) return yield* readPage(id, mail, options);
  const files = mail.attachments.flatMap(toFile);
  const body = bodyOf(id, mail);
  if (files.length === 0) yield* body;
  else yield* body.filter(({ kind }) => kind === "document");
  if (files.length === 0) return;
  if (isTooDeep(options)) yield skipped(readingMessage("archiveTooDeep"));
  else yield* readContained(id, files, options);
}

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    const options = { maxNestingDepth: DEEPEST_PARTS, forceRfc822Attachments: true };
    return await PostalMime.parse(bytes, options);
  } catch {
    return undefined;
  }
}

/** Browsers write neither an addressee nor an id of the message. */
function isSavedPage({ to, messageId, html, headers }: Email): boolean {
  const isRelated = headers.some(
    ({ key, value }) => key === "content-type" && /multipart\/related|text\/html/i.test(value),
  );
  return html !== undefined && isRelated && !to?.length && !messageId;
}

function readPage(id: string, mail: Email, { boilerplate }: ReaderOptions): Reading[] {
  const readings = readHtml({ id, bytes: new TextEncoder().encode(mail.html) }, boilerplate);
  const address = mail.headers.find(
    ({ key }) => key === "snapshot-content-location" || key === "content-location",
  )?.value;
  return readings.map((reading) => {
    if (reading.kind === "skipped") return reading;
    const { document } = reading;
    const url = document.metadata.url ?? webAddress(address ?? "");
    const readAs = { ...document.readAs, format: "mht" };
    const metadata = metadataOf({ ...document.metadata, url });
    return { kind: "document", document: { ...document, readAs, metadata } };
  });
}

function bodyOf(id: string, mail: Email): Reading[] {
  const lines = linesOf(mail);
  if (lines === "garbled") return [skipped(readingMessage("garbled"))];
  const readAs = { format: "eml" };
  return assembleDocuments({
    id,
    title: oneLine(mail.subject ?? "") || undefined,
    lines,
    metadata: metadataFrom(mail),
    dropped: [],
    readAs,
  });
}

function linesOf({ html, text }: Email): readonly Line[] | "garbled" {
  if (html !== undefined && html.trim() !== "") {
    const page = parseHtml(html);
    return mendPage(page) === "garbled"
      ? "garbled"
      : htmlLines(page.querySelector("body") ?? page.documentElement);
  }
  const mended = mendLetters(text ?? "");
  return mended.kind === "garbled" ? "garbled" : textLines(mended.text).lines;
}

/** The day in Vietnam on which it was sent, and the name of who sent it. */
function metadataFrom({ date, from }: Email): Metadata {
  const sent = Date.parse(date ?? "");
  return metadataOf({
    date: Number.isNaN(sent) ? undefined : new Date(sent + 7 * 3_600_000).toISOString().slice(0, 10),
    byline: oneLine(from?.name ?? "") || undefined,
  });
}

/** Pictures in the text of a mail are logos and signatures. */
function toFile({ filename, mimeType, content, related }: Attachment): ContainedFile[] {
  if (related && mimeType.startsWith("image/")) return [];
  const name =
    oneLine(filename ?? "")
      .split(/[\\/]/)
      .at(-1) || `dinh-kem.${EXTENSIONS[mimeType] ?? "txt"}`;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return [{ kind: "file", name, bytes }];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "message/rfc822": "eml",
  "text/html": "html",
  "application/pdf": "pdf",
};
