import type { Place } from "../../document.ts";
import type { Cell, Table } from "../tables/table-lines.ts";
import { joinTexts } from "./cell-text.ts";
import type { Box } from "./page.ts";
import type { PageTable, PageTableRow } from "./page-table.ts";

interface OnPage {
  readonly table: PageTable;
  readonly page: number;
}

/** The parts of a table on several pages as one: repeated heads are left out, a row that a page's end cuts is joined. */
export function joinTables(parts: readonly OnPage[], placeOf: (page: number, box: Box) => Place): Table {
  const [first] = parts;
  const head = first!.table.rows.slice(0, MOST_HEAD_ROWS).map(keyOf);
  const rows: Cell[][] = [];
  const places: Place[] = [];
  for (const [at, { table, page }] of parts.entries()) {
    let isStart = at > 0;
    for (const [index, row] of table.rows.entries()) {
      if (isStart && keyOf(row) === head[index] && keyOf(row) !== "") continue;
      const before = rows.at(-1);
      if (isStart && before && isRestOfRow(before, row)) rows[rows.length - 1] = joinRows(before, row.cells);
      else {
        rows.push([...row.cells]);
        places.push(placeOf(page, row.box));
      }
      isStart = false;
    }
  }
  return { rows, places };
}

const MOST_HEAD_ROWS = 3;

function keyOf({ cells }: PageTableRow): string {
  return cells.map(({ text }) => text).join("|");
}

/** Its first cell is empty and another goes on in lower case. */
function isRestOfRow(before: readonly Cell[], { cells }: PageTableRow): boolean {
  if (before.length !== cells.length || cells[0]?.text !== "") return false;
  return cells.some(({ text }, at) => /^\p{Ll}/u.test(text) && before[at]?.text !== "");
}

function joinRows(before: readonly Cell[], cells: readonly Cell[]): Cell[] {
  return before.map((cell, at) => ({ ...cell, text: joinTexts(cell.text, cells[at]?.text ?? "") }));
}
