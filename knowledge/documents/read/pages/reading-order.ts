import { type Box, overlap } from "./page.ts";

/** What stands in one column, in its order from above. */
export interface Column<Piece extends Box> {
  readonly pieces: readonly Piece[];
  /** True where it stands beside another: two columns of an article, the heads of a letter, a signature. */
  readonly isBeside: boolean;
}

/** A gap between two columns is at least this share of the height of the letters wide. */
const NARROWEST_GUTTER = 0.75;
/** A wider gap between lines, as a share of the height of the letters, ends columns that stand side by side. */
const WIDEST_LEADING = 2.4;
/** Columns within columns: a letterhead beside a letterhead is no more than this. */
const DEEPEST = 4;

/**
 * The columns of a page in reading order. Where a stretch of lines leaves a gutter free, its left column is read whole, then
 * its right one; lines across the gutter end the stretch.
 */
export function readingOrder<Piece extends Box>(
  pieces: readonly Piece[],
  size: number,
  depth = 0,
): Column<Piece>[] {
  const rows = rowsOf(pieces);
  const columns: Column<Piece>[] = [];
  let plain: Piece[] = [];
  const endPlain = () => {
    if (plain.length > 0) columns.push({ pieces: plain, isBeside: depth > 0 });
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const split = depth < DEEPEST ? findSplit(rows, at, size) : undefined;
    if (split === undefined) {
      plain.push(...rows[at]!);
      at++;
      continue;
    }
    endPlain();
    for (const side of split.sides) columns.push(...readingOrder(side, size, depth + 1));
    at = split.end;
  }
  endPlain();
  return columns;
}

/** Pieces that share a line, from the left; rows from above. */
function rowsOf<Piece extends Box>(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.top - b.top || a.left - b.left);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1)?.[0];
    const shared = row ? overlap(row.top, row.bottom, piece.top, piece.bottom) : 0;
    if (row && shared > 0.5 * Math.min(row.bottom - row.top, piece.bottom - piece.top))
      rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

interface Split<Piece> {
  readonly sides: readonly [Piece[], Piece[]];
  /** The first row behind it. */
  readonly end: number;
}

/** The longest stretch of rows from `start` on that one gutter divides; its first rows have words on both sides of it. */
function findSplit<Piece extends Box>(
  rows: readonly Piece[][],
  start: number,
  size: number,
): Split<Piece> | undefined {
  let gutter = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };
  const candidates = startGutters(rows, start, size);
  let best: Split<Piece> | undefined;
  for (const candidate of candidates) {
    gutter = candidate;
    let end = start;
    let bottom = rows[start]![0]!.bottom;
    let lastOnBoth = start;
    for (; end < rows.length; end++) {
      const row = rows[end]!;
      const top = Math.min(...row.map((piece) => piece.top));
      if (top - bottom > WIDEST_LEADING * size && !hasBothSides(row, gutter)) break;
      const narrowed = narrow(gutter, row);
      if (narrowed === undefined || narrowed.right - narrowed.left < NARROWEST_GUTTER * size) break;
      gutter = narrowed;
      bottom = Math.max(bottom, ...row.map((piece) => piece.bottom));
      if (hasBothSides(row, gutter) || isInterleaved(rows, end, gutter, size)) lastOnBoth = end;
    }
    const stretch = rows.slice(start, trailingEnd(rows, lastOnBoth, end, size));
    const pieces = stretch.flat();
    const left = pieces.filter((piece) => piece.right <= gutter.left + 0.5);
    const right = pieces.filter((piece) => piece.left >= gutter.right - 0.5);
    if (left.length === 0 || right.length === 0) continue;
    if (best === undefined || start + stretch.length > best.end)
      best = { sides: [left, right], end: start + stretch.length };
  }
  return best;
}

interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Gaps in the first row, or between it and a row beside it that is set a little lower. */
function startGutters<Piece extends Box>(rows: readonly Piece[][], start: number, size: number): Gutter[] {
  const row = rows[start]!;
  const gaps = row.slice(1).map((piece, at) => ({ left: row[at]!.right, right: piece.left }));
  if (row.length === 1) {
    const [piece] = row;
    const next = rows[start + 1]?.length === 1 ? rows[start + 1]![0] : undefined;
    if (piece && next && next.top - piece.top < WIDEST_LEADING * size) {
      if (next.left > piece.right) gaps.push({ left: piece.right, right: next.left });
      if (piece.left > next.right) gaps.push({ left: next.right, right: piece.left });
    }
  }
  return gaps.filter(({ left, right }) => right - left >= NARROWEST_GUTTER * size);
}

/** What of a gutter a row leaves free; undefined where a piece of the row lies across it. */
function narrow(gutter: Gutter, row: readonly Box[]): Gutter | undefined {
  let { left, right } = gutter;
  for (const piece of row) {
    const centre = (left + right) / 2;
    if (piece.right <= centre || piece.right <= left) left = Math.max(left, piece.right);
    else if (piece.left >= centre || piece.left >= right) right = Math.min(right, piece.left);
    else {
      // It reaches over the middle of the gutter, and may still leave a part of it free.
      const [before, after] = [piece.left - left, right - piece.right];
      if (before <= 0 && after <= 0) return undefined;
      if (before > after) right = piece.left;
      else left = piece.right;
    }
  }
  return right > left ? { left, right } : undefined;
}

function hasBothSides(row: readonly Box[], { left, right }: Gutter): boolean {
  return row.some((piece) => piece.right <= left + 0.5) && row.some((piece) => piece.left >= right - 0.5);
}

/** The lines of the two columns stand at other heights, as in journals. */
function isInterleaved(rows: readonly Box[][], at: number, gutter: Gutter, size: number): boolean {
  const [before] = rows[at - 1] ?? [];
  const [piece] = rows[at]!;
  if (before === undefined || piece === undefined || piece.top - before.top > 1.1 * size) return false;
  return hasBothSides([before, piece], gutter);
}

/** Behind the last row with words on both sides, one column may run on, as long as its lines stand close. */
function trailingEnd(rows: readonly Box[][], lastOnBoth: number, end: number, size: number): number {
  let bottom = Math.max(...rows[lastOnBoth]!.map((piece) => piece.bottom));
  for (let at = lastOnBoth + 1; at < end; at++) {
    const row = rows[at]!;
    if (Math.min(...row.map(({ top }) => top)) - bottom > 0.9 * size) return at;
    bottom = Math.max(...row.map((piece) => piece.bottom));
  }
  return end;
}
