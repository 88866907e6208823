import type { Place } from "../../document.ts";
import type { Line } from "../line.ts";

/** A cell of a table, over as many rows and columns as it spans (1 each when not given). */
export interface Cell {
  /** Line breaks separate the paragraphs of a cell. */
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  /** The format says that it is the name of a column. */
  readonly isHead?: boolean;
  readonly isBold?: boolean;
  /** What stands in it as lines, where the reader knows more of them than their text: a layout table gives them as they are. */
  readonly lines?: readonly Line[];
}

/** A table of any format, as the reader of that format found it; a row lists only the cells that begin in it. */
export interface Table {
  readonly caption?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** By row, where it stands in the original. */
  readonly places?: readonly (Place | undefined)[];
}
