import { countSyllables, type Line } from "../line.ts";
import { filledIn, type Grid } from "./table-grid.ts";

/** What a letterhead in the first rows of a sheet says. */
const LETTERHEAD =
  /^(?:cộng\s*h[oò][aàò]\s*xã hội|đảng cộng sản việt nam|độc lập\s*[-–]|số\s*:|.{0,30}ngày .{1,8} tháng .{1,8} năm)/iu;
/** Below the rows: who made the list, signatures, notes. */
const BELOW =
  /^(?:người lập|thủ trưởng|kế toán|(?:tm|kt|tl|tuq|q)\.|nơi nhận|xác nhận|ghi chú\s*:|nguồn\s*:|.{0,30}ngày .{1,8} tháng .{1,8} năm)/iu;
/** Rows that a block of signatures takes at most. */
const MOST_ROWS_BELOW = 15;
/** Syllables of a caption, at most; longer text above a table is text. */
const LONGEST_CAPTION = 60;

/** Between a title and what goes on it: a unit, a note. */
export const BETWEEN_CAPTIONS = " – ";

/** What stands above the names of the columns: a letterhead is text, what follows it the caption. */
export function splitTitle(
  lines: readonly Line[],
  caption: string,
): { readonly before: readonly Line[]; readonly captions: readonly string[] } {
  const letterhead = lines.findLastIndex(({ text }) => LETTERHEAD.test(text)) + 1;
  const titled = lines.slice(letterhead).map(({ text }) => text);
  const whole = [caption, ...titled].filter((text) => text !== "").join(BETWEEN_CAPTIONS);
  if (countSyllables(whole) > LONGEST_CAPTION)
    return { before: lines, captions: caption === "" ? [] : [caption] };
  return { before: lines.slice(0, letterhead), captions: whole === "" ? [] : [whole] };
}

/** The row from which on a grid holds what stands below a table; its length where nothing does. */
export function findTail(grid: Grid, bodyFrom: number): number {
  const from = Math.max(bodyFrom, grid.length - MOST_ROWS_BELOW);
  const found = grid
    .slice(from)
    .findIndex((slots) => filledIn(slots).some(({ text }) => BELOW.test(text)) && isSparse(slots));
  return found < 0 ? grid.length : from + found;
}

function isSparse(slots: Grid[number]): boolean {
  return filledIn(slots).length * 2 <= slots.length || filledIn(slots).length === 1;
}
