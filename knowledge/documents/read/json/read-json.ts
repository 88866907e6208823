import { z } from "zod";
import { assembleDocument } from "../assemble-document.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { tableLines } from "../tables/table-lines.ts";
import { decodeText } from "../text/decode-text.ts";
import { readRecord } from "./json-record.ts";

const record = z.record(z.string(), z.unknown());

/** A JSON file: an array of documents or of questions, on its own or in an object; records of other fields are rows of a table. */
export function readJson({
  id,
  bytes,
}: {
  readonly id: string;
  readonly bytes: Uint8Array;
}): Iterable<Reading> {
  const decoded = decodeText(bytes, "utf-8");
  const value = decoded.kind === "text" ? parseJson(decoded.text) : undefined;
  if (value === undefined) return [skipped(readingMessage("badJson", { line: 1 }))];
  const records = recordsIn(value);
  if (records.length > 0 && records.every(isRow)) return [readRows(id, records)];
  return records.map((one, at) => {
    const result = readRecord(one, `${id}/${at + 1}`);
    return result.kind === "read"
      ? result.reading
      : skipped(readingMessage("badRecord", { record: at + 1, problems: result.problems }));
  });
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const list = record.safeParse(value).data ?? {};
  return Object.values(list).find(Array.isArray) ?? [value];
}

/** A record of plain values that is neither a document nor a question. */
function isRow(value: unknown): value is Record<string, string | number | boolean | null> {
  const { success, data = {} } = record.safeParse(value);
  const isPlain = Object.values(data).every(
    (field) => field === null || ["string", "number", "boolean"].includes(typeof field),
  );
  return success && isPlain && !("text" in data) && !("question" in data);
}

function readRows(id: string, records: readonly Record<string, string | number | boolean | null>[]): Reading {
  const names = [...new Set(records.flatMap((one) => Object.keys(one)))];
  const rows = records.map((one) => names.map((name) => ({ text: String(one[name] ?? "") })));
  const lines = tableLines({ rows: [names.map((text) => ({ text, isHead: true })), ...rows] });
  const title = (id.split("/").at(-1) ?? id).replace(/[-_]+/g, " ").trim();
  return assembleDocument({
    id,
    title,
    lines,
    metadata: {},
    dropped: [],
    readAs: { format: "json", tables: 1 },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
