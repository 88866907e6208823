import { isMotto, readPlaceAndDate, typeAlone } from "../layout/layout-words.ts";
import { isOffice } from "../layout/take-signatures.ts";
import { oneLine } from "../line.ts";

/** A row of a text in two columns, each side trimmed; empty where nothing stands. */
interface Row {
  readonly left: string;
  readonly right: string;
}

/** Spaces that part two columns, at least; fewer are a justified line's. */
const GAP = /\t+\s*| {3,}/gu;
/** Characters by which the right column may begin before the place where it was first seen: its lines are centred. */
const CENTRED = 18;
/** Rows of a letterhead or signature, at most. */
const MOST_ROWS = 30;
/** Empty rows running within a block. */
const MOST_EMPTY = 4;

/**
 * The lines of a text with its letterhead and signature taken apart, which stand in two columns there: the whole left
 * column, then the right one. Expects lines with their spaces.
 */
export function splitColumns(lines: readonly string[]): string[] {
  const read: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const gutter = gutterAt(lines, at);
    const rows = gutter === undefined ? [] : rowsFrom(lines, at, gutter);
    if (rows.length === 0) {
      read.push(lines[at] ?? "");
      at++;
      continue;
    }
    read.push(...columnOf(rows, "left"), "", ...columnOf(rows, "right"), "");
    at += rows.length;
  }
  return read;
}

function columnOf(rows: readonly Row[], side: keyof Row): string[] {
  return rows.map((row) => row[side]).filter((text) => text !== "");
}

/** Where the right column begins, of a row that opens a letterhead or a signature in two columns. */
function gutterAt(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? "";
  for (const { index, 0: gap } of line.matchAll(GAP)) {
    const [left, right] = [line.slice(0, index).trim(), line.slice(index + gap.length).trim()];
    if (left !== "" && opensColumns(left, right)) return index + gap.length;
  }
  if (!/^\s*Nơi nhận/iu.test(line) || line.trim().length > 14) return undefined;
  const below = lines.slice(at + 1, at + 4).find((next) => /\S(?:\t+\s*| {3,})\p{Lu}{2}/u.test(next));
  const gap = below === undefined ? undefined : /(?<=\S)(?:\t+\s*| {3,})(?=\p{Lu}{2})/u.exec(below);
  return gap ? gap.index + gap[0].length : undefined;
}

/** The motto stands right in a letterhead; offices, and what authenticates a consolidated text, do in a signature. */
function opensColumns(left: string, right: string): boolean {
  if (isMotto(right)) return true;
  if (/^XÁC (?:THỰC|NHẬN) VĂN BẢN/u.test(right)) return IN_CAPITALS.test(left);
  return (OPENS_SIGNATURE.test(left) && IN_CAPITALS.test(right)) || (isOffice(left) && isOffice(right));
}

const OPENS_SIGNATURE = /^(?:Nơi nhận|Nơi gửi)\s*:?/iu;
const IN_CAPITALS = /^[\p{Lu}\s./-]{4,}$/u;

function rowsFrom(lines: readonly string[], from: number, gutter: number): Row[] {
  const rows: Row[] = [];
  let filled = 0;
  for (let at = from; at < Math.min(lines.length, from + MOST_ROWS); at++) {
    const row = readRow(lines[at] ?? "", gutter);
    if (row === undefined) break;
    rows.push(row);
    if (row.left !== "" || row.right !== "") filled = rows.length;
    else if (rows.length - filled >= MOST_EMPTY) break;
  }
  return rows.slice(0, filled);
}

/** Undefined for a line that stands in no column. */
function readRow(line: string, gutter: number): Row | undefined {
  const text = line.trim();
  if (typeAlone(text) !== undefined) return undefined;
  const start = line.length - line.trimStart().length;
  if (text === "" || line.trimEnd().length <= gutter - 1)
    return start > gutter - CENTRED && start > 20 && text !== ""
      ? { left: "", right: text }
      : { left: text, right: "" };
  if (start >= gutter - CENTRED && start > 8) return { left: "", right: text };
  const gaps = [...line.matchAll(GAP)].filter(({ index }) => index > start);
  const parts = gaps
    .map(({ index, 0: gap }) => ({ index, end: index + gap.length }))
    .sort((a, b) => Math.abs(a.end - gutter) - Math.abs(b.end - gutter));
  const day = parts.find(({ end }) => readPlaceAndDate(oneLine(line.slice(end))) !== undefined);
  const nearest = day ?? parts[0];
  const isFar = nearest === undefined || Math.abs(nearest.end - gutter) > CENTRED + 6;
  if (nearest === undefined || (isFar && day === undefined)) return undefined;
  return { left: line.slice(0, nearest.index).trim(), right: line.slice(nearest.end).trim() };
}
