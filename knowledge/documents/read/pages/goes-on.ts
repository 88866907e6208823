import { endsSentence } from "../line.ts";
import type { Margins } from "./margins.ts";
import type { Strip } from "./strip.ts";

/** A strip with the column that it stands in. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly margins: Margins;
  readonly page: number;
  /** Counts the columns of the file in reading order. */
  readonly column: number;
  /** Lines of its column. */
  readonly columnLines: number;
  readonly isBeside: boolean;
}

export interface Style {
  /** Paragraphs begin with an indent, so that a line without one goes on. */
  readonly isIndented: boolean;
}

/** What begins an item of a list. */
const ITEM =
  /^["'(]?(?:[-–•+*▪●]\s|\(?\d{1,3}[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s|\(?[a-zđ]{1,2}[.)]\s|[IVXL]{1,6}[.)]\s)/u;
/** What begins a heading of a law, and is also named inside of sentences. */
const HEADING =
  /^["'(]?(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC|ĐIỀU)\s(?:thứ\s|THỨ\s)?[\dIVXL]/u;

/** Shares of the height of the letters. */
const INDENT = 0.9;
const SAME_LEFT = 0.35;

/** Whether the paragraph of these lines goes on in `next`. */
export function goesOn(lines: readonly PlacedStrip[], next: PlacedStrip, style: Style): boolean {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const { strip } = next;
  if (Math.abs(strip.size - last.strip.size) > 0.12 * last.strip.size) return false;
  if (last.column !== next.column && !mayCross(last, next)) return false;
  const isHead = last.isBeside && isCapitals(last.strip.text);
  if (isHead || isCentred(last) || isCentred(next)) return titleGoesOn(last, next);
  const { text } = strip;
  const isOpen = !endsSentence(last.strip.text) && /^\p{Ll}/u.test(text) && !ITEM.test(text);
  const isFull = fillsLine(last, next);
  if (last.column === next.column && isApart(last, next)) return isOpen && isFull;
  if (ITEM.test(text) && !isFalseItem(last, next, isFull, style)) return false;
  if (HEADING.test(text) && (endsSentence(last.strip.text) || !isFull || isIndented(next))) return false;
  if (last.strip.bold !== strip.bold && first.strip.bold !== strip.bold && !isOpen) return false;
  if (isIndented(next) && !hangs(lines, next)) return isOpen && isFull && !style.isIndented;
  if (!isFull) return isOpen && last.column === next.column;
  return style.isIndented || !endsSentence(last.strip.text);
}

/** `khoản` at the end of a line and `2. ` at the beginning of the next: a number that belongs to the sentence. */
function isFalseItem(last: PlacedStrip, next: PlacedStrip, isFull: boolean, style: Style): boolean {
  if (!/^\d/.test(next.strip.text) || !isFull || !style.isIndented || isIndented(next)) return false;
  return /(?:khoản|điểm|mục|Điều|số|ngày|tháng|năm|từ|đến|và|\/)$/u.test(last.strip.text.trim());
}

/** Text flows from a page to the next and from column to column, but not from one head of a letter to the other. */
function mayCross(last: PlacedStrip, next: PlacedStrip): boolean {
  if (last.page !== next.page) return next.page === last.page + 1;
  return (
    last.isBeside && next.isBeside && Math.min(last.columnLines, next.columnLines) >= FEWEST_COLUMN_LINES
  );
}

const FEWEST_COLUMN_LINES = 7;

/** A wider step than inside a paragraph. */
function isApart(last: PlacedStrip, next: PlacedStrip): boolean {
  const step = next.strip.baseline - last.strip.baseline;
  return step > 1.4 * last.margins.leading && step > 1.35 * last.strip.size;
}

function isIndented({ strip, margins }: PlacedStrip): boolean {
  return strip.left - margins.left > INDENT * strip.size;
}

/** Lines of an item stand below its text, behind its number. */
function hangs(lines: readonly PlacedStrip[], next: PlacedStrip): boolean {
  const [first] = lines;
  const last = lines.at(-1)!;
  if (lines.length > 1) {
    const offset = next.strip.left - next.margins.left - (last.strip.left - last.margins.left);
    return Math.abs(offset) < SAME_LEFT * next.strip.size;
  }
  return first !== undefined && ITEM.test(first.strip.text) && next.strip.left > first.strip.left + 3;
}

/** The next line's first word had no room any more. */
function fillsLine({ strip, margins }: PlacedStrip, next: PlacedStrip): boolean {
  const letterWidth = (next.strip.right - next.strip.left) / Math.max(1, next.strip.text.length);
  const [word = ""] = next.strip.text.split(" ");
  return strip.right + (word.length + 1.5) * letterWidth > margins.right;
}

export function isCentred({ strip, margins }: PlacedStrip): boolean {
  const [before, behind] = [strip.left - margins.left, margins.right - strip.right];
  const room = margins.right - margins.left;
  return before > 1.5 * strip.size && behind > 1.5 * strip.size && Math.abs(before - behind) < 0.06 * room;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Distance of two lines of one title, as a share of the height of the letters. */
const WIDEST_TITLE_STEP = 1.9;

/** Lines of a title were broken by hand: only what cannot stand alone is joined. */
function titleGoesOn(last: PlacedStrip, next: PlacedStrip): boolean {
  const [a, b] = [last.strip, next.strip];
  if (last.column !== next.column || a.bold !== b.bold) return false;
  const step = b.baseline - a.baseline;
  if (step > WIDEST_TITLE_STEP * a.size) return false;
  if (ITEM.test(b.text) || endsSentence(a.text)) return false;
  if (isCapitals(a.text) !== isCapitals(b.text)) return false;
  if (/^\p{Ll}/u.test(b.text) || /[,\-–]$/u.test(a.text)) return true;
  // In the heads of a letter and in a signature each line is by itself.
  if (last.isBeside || isApart(last, next)) return false;
  return a.right - a.left > 0.72 * (last.margins.right - last.margins.left);
}
