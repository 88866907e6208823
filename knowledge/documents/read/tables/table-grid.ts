import { oneLine } from "../line.ts";
import type { Cell, Table } from "./table.ts";

/** A cell where a row and a column of the grid meet; one that spans stands in all that it covers. */
export interface Slot {
  readonly cell: Cell;
  /** The cell's text in one line. */
  readonly text: string;
  /** Row and column in which it begins. */
  readonly row: number;
  readonly column: number;
}

/** Rows of equal length; undefined where no cell stands. */
export type Grid = readonly (readonly (Slot | undefined)[])[];

/** A sheet of Excel has 16,384 columns, a table that people read has some dozens. */
const MOST_COLUMNS = 256;

/** The table as a grid, without the columns in which nothing stands. */
export function gridOf({ rows }: Table): Grid {
  const grid: (Slot | undefined)[][] = rows.map(() => []);
  let width = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      if (column >= MOST_COLUMNS) break;
      const slot = { cell, text: oneLine(cell.text), row, column };
      const columns = Math.min(Math.max(1, cell.columns ?? 1), MOST_COLUMNS - column);
      fill(grid, slot, columns);
      column += columns;
      width = Math.max(width, column);
    }
  }
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.some((slots) => isFilled(slots[column]) && slots[column]?.column === column),
  );
  return grid.map((slots) => used.map((column) => slots[column]));
}

function fill(grid: (Slot | undefined)[][], slot: Slot, columns: number): void {
  const end = Math.min(grid.length, slot.row + Math.max(1, slot.cell.rows ?? 1));
  for (let row = slot.row; row < end; row++) {
    for (let column = slot.column; column < slot.column + columns; column++) {
      const slots = grid[row];
      if (slots !== undefined && slots[column] === undefined) slots[column] = slot;
    }
  }
}

export function isFilled(slot: Slot | undefined): slot is Slot {
  return slot !== undefined && slot.text !== "";
}

/** The cells with text that stand in a row, each once, from the left. */
export function filledIn(slots: readonly (Slot | undefined)[]): Slot[] {
  return [...new Set(slots.filter(isFilled))];
}
