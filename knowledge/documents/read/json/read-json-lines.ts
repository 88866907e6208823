import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { decodeText } from "../text/decode-text.ts";
import { LONGEST_LINE_BYTES, splitLines } from "../text/split-lines.ts";
import { readRecord } from "./json-record.ts";

/**
 * The documents of a `.jsonl` or `.jsonl.gz` file one by one, without holding the file in memory. `id` is
 * the file's, for lines without one. Line breaks in `text` separate blocks. Such files are data, not pages: nothing is dropped. A bad line is skipped with its number.
 * Throws only what opening or reading the file throws; a broken gzip stream ends the file with a skipped entry.
 */
export async function* readJsonLines(path: string, id = "dong"): AsyncGenerator<Reading> {
  let number = 0;
  try {
    for await (const line of splitLines(openLines(path))) {
      number++;
      const reading = readLine(line, number, id);
      if (reading !== undefined) yield reading;
    }
  } catch (error) {
    if (!isGzipError(error)) throw error;
    yield skipped(readingMessage("badGzip", { line: number }));
  }
}

/** Undefined for an empty line. */
function readLine(line: Buffer | undefined, number: number, id: string): Reading | undefined {
  if (line === undefined) {
    const limitMb = LONGEST_LINE_BYTES / 1024 / 1024;
    return skipped(readingMessage("lineTooLong", { line: number, limitMb }));
  }
  const decoded = decodeText(line, "utf-8");
  if (decoded.kind === "failed") return skipped(readingMessage("badJson", { line: number }));
  if (decoded.text.trim() === "") return undefined;
  const value = parseJson(decoded.text);
  if (value === undefined) return skipped(readingMessage("badJson", { line: number }));
  const result = readRecord(value, `${id}/${number}`);
  if (result.kind === "read") return result.reading;
  return skipped(readingMessage("badLine", { line: number, problems: result.problems }));
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
