import { type Line, oneLine } from "../line.ts";
import { type Cell, type Table, tableLines } from "../tables/table-lines.ts";
import { type DomElement, isElement } from "./html-dom.ts";

/** Rows and columns that a cell may span, as HTML bounds them. */
const MOST_SPANNED = 1000;

/** A table of a page as lines. One that lays out the page has headings or tables in its cells, and is read cell by cell. */
export function htmlTableLines(table: DomElement, linesOf: (element: DomElement) => Line[]): Line[] {
  const rows = rowsOf(table);
  const caption = childrenOf(table).find((child) => nameOf(child) === "CAPTION");
  const cells = rows.map((row) => childrenOf(row).filter((cell) => /^T[DH]$/.test(nameOf(cell))));
  const isPage = cells.flat().some((cell) => cell.querySelector("table, h1, h2, h3, h4, h5, h6") !== null);
  if (isPage) return [caption ?? [], ...cells].flat().flatMap(linesOf);
  const read: Table = {
    rows: cells.map((row) => row.map((cell) => cellOf(cell, linesOf))),
    ...(caption && { caption: oneLine(caption.textContent ?? "") }),
  };
  return tableLines(read);
}

/** The rows of the table itself, not those of tables inside it. */
function rowsOf(element: DomElement): DomElement[] {
  return childrenOf(element).flatMap((child) => {
    if (nameOf(child) === "TR") return [child];
    return /^T(?:HEAD|BODY|FOOT)$/.test(nameOf(child)) ? rowsOf(child) : [];
  });
}

function cellOf(cell: DomElement, linesOf: (element: DomElement) => Line[]): Cell {
  const lines = linesOf(cell);
  return {
    text: lines.map(({ text }) => text).join("\n"),
    lines,
    rows: spanOf(cell, "rowspan"),
    columns: spanOf(cell, "colspan"),
    isHead: nameOf(cell) === "TH",
    isBold: lines.length > 0 && isBold(cell),
  };
}

function isBold(cell: DomElement): boolean {
  const bold = [...cell.querySelectorAll("b, strong")].map((element) => element.textContent ?? "").join("");
  return bold.replace(/\s/gu, "").length * 2 > (cell.textContent ?? "").replace(/\s/gu, "").length;
}

function spanOf(cell: DomElement, name: "rowspan" | "colspan"): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isNaN(span) ? 1 : Math.min(MOST_SPANNED, Math.max(1, span));
}

function childrenOf(element: DomElement): DomElement[] {
  return [...element.childNodes].filter(isElement);
}

function nameOf(element: DomElement): string {
  return element.nodeName.toUpperCase();
}
