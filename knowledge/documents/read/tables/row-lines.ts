import type { Place } from "../../document.ts";
import { countSyllables, type Line, paragraphsOf } from "../line.ts";
import type { Columns } from "./columns.ts";
import { filledIn, type Grid, isFilled, type Slot } from "./table-grid.ts";
import { ROW_LEVEL } from "./table-level.ts";

/** A longer row, in syllables, is told cell by cell: one passage holds no more (`usual` of splitDocument). */
const LONGEST_ROW = 220;
/** Syllables of a cell that names its row or a group of rows, at most. */
const LONGEST_TITLE = 40;
/** `1`, `I`, `2.1`, `a)`: the number of a row. */
const ROW_NUMBER = /^(?:\d{1,6}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})[.)]?$/u;

type Row = Grid[number];

/** A cell with the names of the columns that it stands in. */
interface Part {
  readonly name: string;
  readonly slot: Slot;
}

/** A row with the names of its columns: `3. Thôn: Đoài; Số hộ: 98`. A question becomes the heading of its answer. */
export function rowLines(row: Row, columns: Columns, place: Place | undefined): Line[] {
  const parts = partsOf(row, columns);
  const lines = questionLines(row, parts, columns) ?? plainLines(parts, markerOf(row, columns));
  return place === undefined ? lines : lines.map((line) => ({ ...line, place }));
}

/** The text of a row that says what the rows below it have in common (`I. Lĩnh vực đất đai`); undefined for other rows. */
export function groupOf(
  row: Row,
  columns: Columns,
): { readonly marker: string; readonly text: string } | undefined {
  const [only, ...others] = partsOf(row, columns);
  if (only === undefined || others.length > 0 || row.length < 3) return undefined;
  const marker = markerOf(row, columns);
  const text = `${marker}${only.slot.text}`;
  return countSyllables(text) <= LONGEST_TITLE ? { marker, text } : undefined;
}

function questionLines(row: Row, parts: readonly Part[], { asks }: Columns): Line[] | undefined {
  const question = asks && row[asks.question];
  const answer = asks && row[asks.answer];
  if (!isFilled(question) || !isFilled(answer) || question === answer) return undefined;
  const others = parts.filter(({ slot }) => slot !== question && slot !== answer).map(write);
  return [heading(question.text), ...inRow(answer.cell.text), ...inRow(others.join("; "))];
}

function plainLines(parts: readonly Part[], marker: string): Line[] {
  const [first, ...others] = parts;
  // A row of a form that only has its number, or dots to write on.
  const isBlank = others.length === 0 && (first === undefined || /^[\d.)…]*$/u.test(first.slot.text));
  if (first === undefined || isBlank) return [];
  const text = `${marker}${parts.map(write).join("; ")}`;
  if (countSyllables(text) <= LONGEST_ROW) return inRow(text);
  const lines = parts.flatMap(({ name, slot }) => inRow(named(name, slot.cell.text.trim())));
  const isTitled = parts.length > 1 && countSyllables(first.slot.text) <= LONGEST_TITLE;
  return isTitled ? [heading(`${marker}${first.slot.text}`), ...lines] : lines;
}

function write({ name, slot }: Part): string {
  return named(name, slot.text);
}

/** A value that begins with the name of its column (`Thôn: Thôn 7`) says it itself. */
function named(name: string, value: string): string {
  const saysIt = value.length > name.length && value.toLowerCase().startsWith(`${name.toLowerCase()} `);
  return name === "" || saysIt ? value : `${name}: ${value}`;
}

/** The cells of a row but for its number. One over several columns has all their names, but `Tổng cộng` at the left none. */
function partsOf(row: Row, { names, numbering }: Columns): Part[] {
  const cells = filledIn(row);
  return cells.flatMap((slot, at) => {
    const over = row.flatMap((other, column) => (other === slot ? [column] : []));
    if (over.length === 1 && over[0] === numbering && cells.length > 1 && ROW_NUMBER.test(slot.text))
      return [];
    if (at === 0 && over.length > 1) return [{ name: "", slot }];
    const own = new Set(over.map((column) => names[column] ?? "").filter((name) => name !== ""));
    return [{ name: [...own].join(", "), slot }];
  });
}

/** The number of a row, written as lists have it; empty where it has none. */
export function markerOf(row: Row, { numbering, isIndex }: Columns): string {
  const slot = numbering === undefined || isIndex ? undefined : row[numbering];
  const isAlone = row.filter((other) => other === slot).length === 1;
  if (slot === undefined || !isAlone || !ROW_NUMBER.test(slot.text)) return "";
  return /[.)]$/.test(slot.text) ? `${slot.text} ` : `${slot.text}. `;
}

function inRow(text: string): Line[] {
  return paragraphsOf(text).map((line) => ({ ...line, kind: "row" }));
}

function heading(text: string): Line {
  return { kind: "heading", level: ROW_LEVEL, text };
}
