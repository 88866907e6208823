import type { Cell } from "../tables/table-lines.ts";
import type { Box } from "./page.ts";

/** A table as it stands on one page. */
export interface PageTable extends Box {
  /** Borders of its columns from the left, in points. */
  readonly columns: readonly number[];
  readonly rows: readonly PageTableRow[];
}

export interface PageTableRow {
  readonly box: Box;
  readonly cells: readonly Cell[];
}
