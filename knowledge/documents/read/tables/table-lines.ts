import type { Place } from "../../document.ts";
import { type Line, oneLine } from "../line.ts";

/** A cell of a table, over as many rows and columns as it spans (1 each when not given). */
export interface Cell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  /** The format says that it is the name of a column. */
  readonly isHead?: boolean;
}

/** A table of any format, as the reader of that format found it; a row lists only the cells that begin in it. */
export interface Table {
  readonly caption?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** By row, where it stands in the original. */
  readonly places?: readonly (Place | undefined)[];
}

/** The rows of a table as lines, each with its cells. */
export function tableLines({ caption, rows, places = [] }: Table): Line[] {
  const lines = rows.flatMap((cells, at): Line[] => {
    const text = cells
      .map((cell) => oneLine(cell.text))
      .filter((cell) => cell !== "")
      .join(": ");
    const place = places[at];
    return text === "" ? [] : [{ kind: "paragraph", level: 0, text, ...(place && { place }) }];
  });
  const head = oneLine(caption ?? "");
  return head === "" ? lines : [{ kind: "paragraph", level: 0, text: head }, ...lines];
}
