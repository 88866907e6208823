import type { Cell, Table } from "../tables/table-lines.ts";
import type { Merge, Sheet } from "./read-sheet.ts";

/** A sheet as a table: merged ranges are cells that span, each row knows where it stands. */
export function sheetTable(name: string, { rows, merges }: Sheet): Table {
  const width = Math.max(
    0,
    ...rows.slice(0, SAMPLED_ROWS).map(({ cells }) => Math.max(-1, ...cells.keys()) + 1),
  );
  const indexOf = new Map(rows.map(({ number }, index) => [number, index]));
  const spans = new Map<string, { readonly rows: number; readonly columns: number }>();
  const covered = new Set<string>();
  for (const merge of merges) cover(merge, rows, indexOf, spans, covered);
  return {
    rows: rows.map(({ cells }, index) => {
      const last = Math.max(width - 1, ...cells.keys());
      const placed: Cell[] = [];
      for (let column = 0; column <= last; column++) {
        const key = `${index} ${column}`;
        if (covered.has(key)) continue;
        placed.push({ ...(cells.get(column) ?? { text: "" }), ...spans.get(key) });
      }
      return placed;
    }),
    places: rows.map(({ number }) => ({ sheet: name, row: number })),
  };
}

/** Rows by which the width of a sheet is told; a longer row is wider by itself. */
const SAMPLED_ROWS = 1000;

/** Only rows with something in them are in the table, and a range may go over others. */
function cover(
  { row, column, rows, columns }: Merge,
  sheetRows: Sheet["rows"],
  indexOf: ReadonlyMap<number, number>,
  spans: Map<string, { readonly rows: number; readonly columns: number }>,
  covered: Set<string>,
): void {
  const first = indexOf.get(row);
  if (first === undefined) return;
  let end = first;
  while (end < sheetRows.length && (sheetRows[end]?.number ?? 0) < row + rows) end++;
  spans.set(`${first} ${column}`, { rows: end - first, columns });
  for (let at = first; at < end; at++) {
    for (let over = column; over < column + columns; over++) {
      if (at !== first || over !== column) covered.add(`${at} ${over}`);
    }
  }
}
