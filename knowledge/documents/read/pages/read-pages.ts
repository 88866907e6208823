import type { Dropped } from "../../document.ts";
import { type Line, oneLine } from "../line.ts";
import { findFurniture } from "./find-furniture.ts";
import { splitNotes } from "./foot-notes.ts";
import type { PlacedStrip } from "./goes-on.ts";
import { type Margins, marginsOf } from "./margins.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PageTable } from "./page-table.ts";
import { type FlowPiece, flowLines } from "./paragraphs.ts";
import { type Column, readingOrder } from "./reading-order.ts";
import type { Strip } from "./strip.ts";

export interface ReadPages {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
  readonly tables: number;
}

type Piece = Strip | PageTable;

/** The text of laid out pages in reading order, without what belongs to the pages alone. */
export function readPages(pages: readonly PageLayout[]): ReadPages {
  const furniture = findFurniture(pages);
  const dropped: Dropped[] = [];
  const bodies = pages.map((page) => {
    const strips = page.strips.filter((strip) => !furniture.has(strip));
    for (const strip of page.strips) {
      const reason = furniture.get(strip);
      if (reason) dropped.push({ text: oneLine(strip.text), reason });
    }
    const turned = oneLine(page.turned.join(" "));
    if (turned !== "") dropped.push({ text: turned, reason: "turned-text" });
    return { page, ...splitNotes(strips, page.height) };
  });
  const size = usualSize(bodies.flatMap(({ body }) => body));
  const ordered = bodies.map(({ page, body, notes }) => ({
    page,
    notes,
    columns: readingOrder<Piece>([...body, ...page.tables], size),
  }));
  const pieces = flowPieces(ordered);
  const placed = pieces.flatMap((piece) => (piece.kind === "strip" ? [piece] : []));
  const style = { isIndented: isIndentedStyle(placed) };
  const { lines, tableCount } = flowLines(pieces, new Map(pages.map((page) => [page.number, page])), style);
  return { lines, dropped: dropped.filter(({ text }) => text !== ""), tables: tableCount };
}

/** Height of most letters. */
function usualSize(strips: readonly Strip[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of strips) {
    const rounded = Math.round(size);
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [usual] = [...letters].sort((a, b) => b[1] - a[1]);
  return usual?.[0] || 12;
}

interface OrderedPage {
  readonly page: PageLayout;
  readonly notes: readonly Strip[];
  readonly columns: readonly Column<Piece>[];
}

function flowPieces(pages: readonly OrderedPage[]): FlowPiece[] {
  const isStrip = (piece: Piece): piece is Strip => "text" in piece;
  const whole = marginsOf(
    pages.flatMap(({ columns }) => columns.flatMap((c) => (c.isBeside ? [] : c.pieces.filter(isStrip)))),
  );
  let column = 0;
  return pages.flatMap(({ page, notes, columns }) => {
    const plain = columns.flatMap((c) => (c.isBeside ? [] : c.pieces.filter(isStrip)));
    // A page with few lines, such as the last one, has the margins of the others.
    const pageMargins = plain.length >= FEWEST_FOR_MARGINS ? marginsOf(plain) : whole;
    const pieces = columns.flatMap((c): FlowPiece[] => {
      column++;
      const strips = c.pieces.filter(isStrip);
      const margins = c.isBeside ? marginsOf(strips) : pageMargins;
      return c.pieces.map((piece): FlowPiece => {
        if (!isStrip(piece)) return { kind: "table", table: piece, page: page.number };
        return { kind: "strip", ...place(piece, margins, page.number, column, strips.length, c.isBeside) };
      });
    });
    column++;
    const noteMargins = marginsOf(notes);
    return [
      ...pieces,
      ...notes.map((note): FlowPiece => {
        return { kind: "note", placed: place(note, noteMargins, page.number, column, notes.length, false) };
      }),
    ];
  });
}

const FEWEST_FOR_MARGINS = 8;

function place(
  strip: Strip,
  margins: Margins,
  page: number,
  column: number,
  columnLines: number,
  isBeside: boolean,
): PlacedStrip {
  return { strip, margins, page, column, columnLines, isBeside };
}

/** At least one line in twelve begins with an indent of one to five letters. */
function isIndentedStyle(placed: readonly PlacedStrip[]): boolean {
  const indented = placed.filter(({ strip, margins }) => {
    const indent = (strip.left - margins.left) / strip.size;
    return indent > 0.9 && indent < 5.5 && strip.right > margins.left + 0.6 * (margins.right - margins.left);
  });
  return indented.length > placed.length / 12;
}
