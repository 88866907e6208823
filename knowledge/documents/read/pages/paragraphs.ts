import { type Line, oneLine } from "../line.ts";
import { tableLines } from "../tables/table-lines.ts";
import { joinTexts } from "./cell-text.ts";
import { goesOn, isCentred, type PlacedStrip, type Style } from "./goes-on.ts";
import { joinTables } from "./join-tables.ts";
import { mendText } from "./mend-text.ts";
import { unite } from "./page.ts";
import type { PageTable } from "./page-table.ts";
import { placeOf } from "./place-of.ts";

export interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly quarters?: number;
}

/** A line or a table of the flow of a file, in reading order. */
export type FlowPiece =
  | ({ readonly kind: "strip" } & PlacedStrip)
  | { readonly kind: "note"; readonly placed: PlacedStrip }
  | { readonly kind: "table"; readonly table: PageTable; readonly page: number };

/** The paragraphs and rows of a file. Notes at the foot of a page follow the paragraph that runs over its end. */
export function flowLines(pieces: readonly FlowPiece[], pages: ReadonlyMap<number, PageSize>, style: Style) {
  const lines: Line[] = [];
  let open: PlacedStrip[] = [];
  let notes: PlacedStrip[][] = [];
  let tables: { table: PageTable; page: number }[] = [];
  let tableCount = 0;
  const endParagraph = () => {
    if (open.length > 0) lines.push(...paragraphOf(open, pages));
    lines.push(...notes.flatMap((note) => paragraphOf(note, pages)));
    [open, notes] = [[], []];
  };
  const endTable = () => {
    if (tables.length > 0) {
      lines.push(...tableLines(joinTables(tables, (page, box) => placeOf(pages.get(page)!, box, false))));
      tableCount++;
    }
    tables = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "table") {
      endParagraph();
      if (tables.length > 0 && !joinsTable(tables.at(-1)!, piece)) endTable();
      tables.push(piece);
      continue;
    }
    if (piece.kind === "note") {
      const last = notes.at(-1);
      if (last && goesOn(last, piece.placed, style)) last.push(piece.placed);
      else notes.push([piece.placed]);
      continue;
    }
    endTable();
    if (open.length > 0 && goesOn(open, piece, style)) open.push(piece);
    else {
      endParagraph();
      open = [piece];
    }
  }
  endTable();
  endParagraph();
  return { lines, tableCount };
}

function joinsTable(
  last: { table: PageTable; page: number },
  next: { table: PageTable; page: number },
): boolean {
  const isSame = last.table.columns.length === next.table.columns.length;
  return (
    next.page === last.page + 1 &&
    isSame &&
    last.table.columns.every((x, at) => Math.abs(x - next.table.columns[at]!) < 8)
  );
}

function paragraphOf(strips: readonly PlacedStrip[], pages: ReadonlyMap<number, PageSize>): Line[] {
  const joined = strips.reduce((text, { strip }) => joinTexts(text, oneLine(strip.text)), "");
  const text = mendText(oneLine(joined));
  if (text === "") return [];
  const [first] = strips;
  const page = first!.page;
  const box = unite(strips.filter((placed) => placed.page === page).map(({ strip }) => strip));
  const look = {
    ...(strips.every(isCentred) && { centred: true as const }),
    ...(strips.every(({ strip }) => strip.bold) && { bold: true as const }),
    ...(strips.every(({ strip }) => strip.italic) && { italic: true as const }),
  };
  return [
    {
      kind: "paragraph",
      level: 0,
      text,
      place: placeOf(
        pages.get(page)!,
        box,
        strips.some(({ strip }) => strip.ocr),
      ),
      ...(Object.keys(look).length > 0 && { look }),
    },
  ];
}
