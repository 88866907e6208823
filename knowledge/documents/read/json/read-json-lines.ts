import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { assembleDocument } from "../assemble-document.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { oneLine, paragraphsOf } from "../line.ts";
import { dateField, urlField } from "../markdown/front-matter.ts";
import { metadataOf } from "../metadata.ts";
import { type Reading, skipped } from "../reading.ts";
import { describeIssues, readingMessage } from "../reading-messages.ts";
import { decodeText } from "../text/decode-text.ts";
import { LONGEST_LINE_BYTES, splitLines } from "../text/split-lines.ts";

const schema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform((id) => String(id).normalize("NFC")),
  title: z.string().nullish(),
  text: z.string().trim().min(1),
  number: z.string().nullish(),
  issuer: z.string().nullish(),
  date: dateField.nullish(),
  url: urlField.nullish(),
});

/**
 * The documents of a `.jsonl` or `.jsonl.gz` file one by one, without holding the file in memory. Line breaks in
 * `text` separate blocks. Such files are data, not pages: nothing is dropped. A bad line is skipped with its number.
 * Throws only what opening or reading the file throws; a broken gzip stream ends the file with a skipped entry.
 */
export async function* readJsonLines(path: string): AsyncGenerator<Reading> {
  let number = 0;
  try {
    for await (const line of splitLines(openLines(path))) {
      number++;
      const reading = readLine(line, number);
      if (reading !== undefined) yield reading;
    }
  } catch (error) {
    if (!isGzipError(error)) throw error;
    yield skipped(readingMessage("badGzip", { line: number }));
  }
}

/** Undefined for an empty line. */
function readLine(line: Buffer | undefined, number: number): Reading | undefined {
  if (line === undefined) {
    const limitMb = LONGEST_LINE_BYTES / 1024 / 1024;
    return skipped(readingMessage("lineTooLong", { line: number, limitMb }));
  }
  const decoded = decodeText(line, "utf-8");
  if (decoded.kind === "failed") return skipped(readingMessage("badJson", { line: number }));
  if (decoded.text.trim() === "") return undefined;
  const value = parseJson(decoded.text);
  if (value === undefined) return skipped(readingMessage("badJson", { line: number }));
  const checked = schema.safeParse(value);
  if (!checked.success) {
    return skipped(readingMessage("badLine", { line: number, problems: describeIssues(checked.error) }));
  }
  const { id, title, text, date, url, ...fields } = checked.data;
  const mended = mendLetters(text);
  if (mended.kind === "garbled")
    return skipped(readingMessage("badLine", { line: number, problems: readingMessage("garbled") }));
  const metadata = metadataOf({
    number: fields.number ? oneLine(fields.number) : undefined,
    issuer: fields.issuer ? oneLine(fields.issuer) : undefined,
    date: date ?? undefined,
    url: url ?? undefined,
  });
  return assembleDocument({
    id,
    title: oneLine(title ?? ""),
    lines: paragraphsOf(mended.text),
    metadata,
    dropped: [],
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function openLines(path: string): Readable {
  const file = createReadStream(path);
  if (!path.toLowerCase().endsWith(".gz")) return file;
  const unzipped = createGunzip();
  file.on("error", (error) => unzipped.destroy(error));
  return file.pipe(unzipped);
}

function isGzipError(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_")
  );
}
