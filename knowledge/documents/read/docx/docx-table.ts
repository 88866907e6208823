import type { Line } from "../line.ts";
import { childOf, childrenOf, type XmlElement } from "../office/xml.ts";
import type { Cell, Table } from "../tables/table-lines.ts";

interface PlacedCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  /** It goes on the cell above it. */
  readonly goesOn: boolean;
}

/** A table with its merged cells; `linesOf` reads what stands in a cell. */
export function docxTable(element: XmlElement, linesOf: (cell: XmlElement) => Line[]): Table {
  const rows = rowsOf(element);
  const placed = rows.map(placeCells);
  return {
    rows: placed.map((cells, row) => {
      const isHead = isHeadRow(rows[row]);
      return cells.flatMap((cell): Cell[] => {
        if (cell.goesOn && isUnderCell(placed, row, cell)) return [];
        const lines = linesOf(cell.element);
        const text = lines.map((line) => line.text).join("\n");
        const isBold = lines.length > 0 && lines.every(({ look }) => look?.bold);
        return [{ text, lines, columns: cell.columns, rows: heightOf(placed, row, cell), isHead, isBold }];
      });
    }),
  };
}

/** Rows may stand in controls and in accepted changes; those that a change took away are gone. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "tr") return childOf(child, "trPr", "del") === undefined ? [child] : [];
    return /^(?:sdt|sdtContent|ins|moveTo|customXml)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "tc") return [child];
    return /^(?:sdt|sdtContent|customXml)$/.test(child.name) ? cellsOf(child) : [];
  });
}

function placeCells(row: XmlElement): PlacedCell[] {
  let column = numberOf(childOf(row, "trPr", "gridBefore"), 0);
  return cellsOf(row).map((element) => {
    const columns = Math.max(1, numberOf(childOf(element, "tcPr", "gridSpan"), 1));
    const merge = childOf(element, "tcPr", "vMerge");
    const cell = {
      element,
      column,
      columns,
      goesOn: merge !== undefined && merge.attributes.val !== "restart",
    };
    column += columns;
    return cell;
  });
}

function isUnderCell(rows: readonly PlacedCell[][], row: number, { column }: PlacedCell): boolean {
  return rows[row - 1]?.some((cell) => cell.column === column) ?? false;
}

function heightOf(rows: readonly PlacedCell[][], row: number, { column }: PlacedCell): number {
  const below = rows
    .slice(row + 1)
    .findIndex((cells) => !cells.some((cell) => cell.goesOn && cell.column === column));
  return below < 0 ? rows.length - row : below + 1;
}

function isHeadRow(row: XmlElement | undefined): boolean {
  const head = childOf(row, "trPr", "tblHeader");
  return head !== undefined && !["0", "false", "off"].includes(head.attributes.val ?? "1");
}

function numberOf(element: XmlElement | undefined, otherwise: number): number {
  const number = Number(element?.attributes.val ?? otherwise);
  return Number.isInteger(number) ? Math.min(256, number) : otherwise;
}
