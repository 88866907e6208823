import type { Cell } from "../tables/table-lines.ts";
import { cellText } from "./cell-text.ts";
import { type Box, contains, overlap, type Page, type Run } from "./page.ts";
import type { PageTable } from "./page-table.ts";
import { findGrids, type Grid } from "./ruled-grid.ts";

/** The tables whose borders are drawn, and the runs that stand in none. */
export function takeRuledTables(page: Page): { tables: PageTable[]; rest: Run[] } {
  const tables: PageTable[] = [];
  let rest = [...page.runs];
  for (const grid of findGrids(page.rules)) {
    const inside = new Set(rest.filter((run) => isInside(grid, run)));
    const table = tableOf(grid, [...inside]);
    if (table === undefined) continue;
    tables.push(table);
    rest = rest.filter((run) => !inside.has(run));
  }
  return { tables, rest };
}

function isInside(box: Box, run: Run): boolean {
  return contains(box, (run.left + run.right) / 2, run.baseline - 0.3 * run.size);
}

/** Underlined and framed words make lattices too: a line of text that runs on across several borders stands in no table. */
function cutsLines(grid: Grid, runs: readonly Run[]): boolean {
  const solid = runs.filter(({ text }) => text.trim() !== "");
  const cellOf = (run: Run) => grid.cells.findIndex((cell) => isInside(cell.box, run));
  let cuts = 0;
  for (const [at, run] of solid.entries()) {
    const before = solid[at - 1];
    if (before === undefined || Math.abs(before.baseline - run.baseline) > 0.3 * run.size) continue;
    const gap = run.left - before.right;
    if (gap > -0.5 * run.size && gap < 0.4 * run.size && cellOf(before) !== cellOf(run)) cuts++;
  }
  return cuts > Math.max(1, 0.2 * (grid.ys.length - 1));
}

/** A frame around a paragraph is no table: two rows and two columns have words. */
function tableOf(grid: Grid, runs: readonly Run[]): PageTable | undefined {
  const cells = grid.cells.map((cell) => ({
    ...cell,
    text: cellText(runs.filter((run) => isInside(cell.box, run))),
  }));
  const filled = cells.filter(({ text }) => text !== "");
  const distinct = (of: "row" | "column") => new Set(filled.map((cell) => cell[of])).size;
  if (filled.length < 3 || distinct("row") < 2 || distinct("column") < 2) return undefined;
  if (cutsLines(grid, runs)) return undefined;
  const { ys } = grid;
  const rows = ys.slice(1).map((bottom, row) => {
    return {
      box: { left: grid.left, top: ys[row]!, right: grid.right, bottom },
      cells: cells
        .filter((cell) => cell.row === row)
        .map(
          ({ text, rows, columns }): Cell => ({
            text,
            ...(rows > 1 && { rows }),
            ...(columns > 1 && { columns }),
          }),
        ),
    };
  });
  return { left: grid.left, top: grid.top, right: grid.right, bottom: grid.bottom, columns: grid.xs, rows };
}

/** True where two tables have the same columns, as one has that goes on on the next page. */
export function haveSameColumns(one: PageTable, other: PageTable): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((x, at) => Math.abs(x - other.columns[at]!) < SAME_COLUMN) &&
    overlap(one.left, one.right, other.left, other.right) > 0
  );
}

/** In points: pages of one file are sometimes scanned or set a little apart. */
const SAME_COLUMN = 6;
