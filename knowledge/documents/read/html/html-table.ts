import type { Cell, Table } from "../tables/table-lines.ts";
import type { DomElement } from "./html-dom.ts";

/**
 * Whether a table holds data: at least two rows and two columns, none of its cells another table, a list or several
 * paragraphs. All others lay out the page.
 */
export function isDataTable(table: DomElement): boolean {
  if (table.querySelector("table, ul, ol, h1, h2, h3, form, div > p, p + p") !== null) return false;
  const rows = rowsOf(table);
  return rows.filter((row) => cellsOf(row).length >= 2).length >= 2;
}

/** A data table with its spans and heads; `textOf` gives the text of a cell. */
export function readTable(table: DomElement, textOf: (cell: DomElement) => string): Table {
  const caption = [...table.children].find((child) => child.nodeName.toUpperCase() === "CAPTION");
  return {
    ...(caption && { caption: textOf(caption) }),
    rows: rowsOf(table).map((row) => cellsOf(row).map((cell) => readCell(cell, textOf))),
  };
}

function readCell(cell: DomElement, textOf: (cell: DomElement) => string): Cell {
  const [rows, columns] = ["rowspan", "colspan"].map((name) => spanOf(cell.getAttribute(name)));
  const isHead = cell.nodeName.toUpperCase() === "TH" && cell.getAttribute("scope") !== "row";
  return {
    text: textOf(cell),
    ...(rows !== undefined && { rows }),
    ...(columns !== undefined && { columns }),
    ...(isHead && { isHead }),
    ...(isBold(cell) && { isBold: true }),
  };
}

function isBold(cell: DomElement): boolean {
  const bold = [...cell.querySelectorAll("b, strong")].map((element) => element.textContent ?? "").join("");
  const lettersOf = (text: string) => text.replace(/\s/gu, "").length;
  return lettersOf(bold) > 0 && lettersOf(bold) * 2 > lettersOf(cell.textContent ?? "");
}

/** Undefined for one, and for what is no number; the bound is that of the HTML standard. */
function spanOf(written: string | null): number | undefined {
  const span = Number.parseInt(written ?? "", 10);
  return span > 1 ? Math.min(span, 1000) : undefined;
}

/** A table of two columns that holds the state's or the Party's name, or the addressees: it lays out an official document. */
export function isLetterhead(table: DomElement): boolean {
  const rows = rowsOf(table);
  const isSmall = rows.length <= MOST_LETTERHEAD_ROWS && table.querySelector("table") === null;
  return isSmall && rows.every((row) => cellsOf(row).length <= 3) && LETTERHEAD.test(table.textContent ?? "");
}

const MOST_LETTERHEAD_ROWS = 8;
const LETTERHEAD =
  /cộng\s+(?:hoà|hòa)\s+xã\s+hội\s+chủ\s+nghĩa|đảng\s+cộng\s+sản\s+việt\s+nam|^\s*nơi\s+nhận\s*:/iu;

/** The cells of each column from top to bottom. */
export function columnsOf(table: DomElement): DomElement[][] {
  const columns: DomElement[][] = [];
  for (const row of rowsOf(table)) {
    for (const [at, cell] of cellsOf(row).entries()) {
      columns[at] ??= [];
      columns[at].push(cell);
    }
  }
  return columns;
}

function rowsOf(table: DomElement): DomElement[] {
  return [...table.querySelectorAll("tr")];
}

function cellsOf(row: DomElement): DomElement[] {
  return [...row.children].filter((cell) => ["TD", "TH"].includes(cell.nodeName.toUpperCase()));
}
