import { convertRun } from "../letters/convert-run.ts";
import { childOf, childrenOf, visitChildren, type XmlElement } from "../office/xml.ts";
import type { ZipParts } from "../office/zip-parts.ts";
import type { Cell } from "../tables/table-lines.ts";
import { writeCellNumber } from "./number-formats.ts";
import { runsOf, type TextRun, type Workbook } from "./workbook.ts";

/** A row of a sheet by its columns from 0, with its number as the sheet shows it, from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A merged range: where it begins and how far it goes. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** More rows stood in it than were read. */
  readonly isCut: boolean;
}

/** Rows of a sheet that are read; each becomes a passage. */
export const MOST_ROWS = 100_000;
/** Columns beyond these are nothing that people read. */
const MOST_COLUMNS = 256;
const MOST_MERGES = 100_000;

export async function readSheet(parts: ZipParts, part: string, workbook: Workbook): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let isCut = false;
  let last = 0;
  await visitChildren(parts.read(part), new Set(["sheetData", "mergeCells"]), (element) => {
    if (element.name === "mergeCell" && merges.length < MOST_MERGES) {
      const merge = readMerge(element.attributes.ref ?? "");
      if (merge !== undefined) merges.push(merge);
    }
    if (element.name !== "row") return;
    last = Number(element.attributes.r ?? last + 1) || last + 1;
    const cells = readCells(element, workbook);
    if (cells.size === 0) return;
    if (rows.length >= MOST_ROWS) isCut = true;
    else rows.push({ number: last, cells });
  });
  return { rows, merges, isCut };
}

function readCells(row: XmlElement, workbook: Workbook): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  let column = -1;
  for (const element of childrenOf(row, "c")) {
    column = placeOf(element.attributes.r ?? "")?.column ?? column + 1;
    if (column >= MOST_COLUMNS) break;
    const style = workbook.styles[Number(element.attributes.s ?? 0)];
    const text = textOf(element, workbook, style?.font ?? "");
    if (text.trim() !== "") cells.set(column, { text, isBold: style?.isBold ?? false });
  }
  return cells;
}

function textOf(cell: XmlElement, { texts, styles, from1904 }: Workbook, font: string): string {
  const value = childOf(cell, "v")?.children.join("") ?? "";
  switch (cell.attributes.t) {
    case "s":
      return writeRuns(texts[Number(value)] ?? [], font);
    case "inlineStr":
      return writeRuns(runsOf(childOf(cell, "is")), font);
    case "str":
      return convertRun(value, font);
    case "b":
      return value === "1" ? "Có" : "Không";
    case "e":
      return "";
    case "d":
      return value;
    default: {
      const number = Number(value);
      if (value === "" || Number.isNaN(number)) return value;
      return writeCellNumber(number, styles[Number(cell.attributes.s ?? 0)]?.code ?? "General", { from1904 });
    }
  }
}

function writeRuns(runs: readonly TextRun[], font: string): string {
  return runs.map((run) => convertRun(run.text, run.font ?? font)).join("");
}

function readMerge(range: string): Merge | undefined {
  const [from, to] = range.split(":").map(placeOf);
  if (from === undefined || to === undefined) return undefined;
  return {
    ...from,
    rows: to.row - from.row + 1,
    columns: Math.min(MOST_COLUMNS, to.column - from.column + 1),
  };
}

/** `B3` as column 1, row 3. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}
