import { countSyllables, endsSentence } from "../line.ts";
import { filledIn, type Grid, isFilled, type Slot } from "./table-grid.ts";

/** The rows of a grid by what they are for. */
export interface Head {
  /** Rows above the names of the columns: the title of a list, its unit. */
  readonly titleRows: number;
  /** Rows with the names of the columns, behind those; 0 where the table names none. */
  readonly headRows: number;
  /** Where its content begins; a row that only numbers the columns stands before it. */
  readonly bodyFrom: number;
}

/** Rows in which the head is looked for. */
const FURTHEST_HEAD = 30;
/** Heads in the state budget's tables have up to four rows. */
const MOST_HEAD_ROWS = 5;
/** The longest name of a column that still is one, in syllables. */
const LONGEST_NAME = 30;

/** What the column that numbers the rows is called. */
export const NUMBERING_NAME = /^(?:(?:số\s+)?(?:t\.?t|thứ\s+tự)|s\.?t\.?t|no|#|№)\.?$/iu;
/** Names that stand above columns and seldom in them. */
const USUAL_NAME =
  /^(?:(?:số\s+)?(?:t\.?t|thứ\s+tự)|s\.?t\.?t|(?:họ(?: và|,)? )?tên(?: .{1,30})?|họ tên.*|nội dung.*|ghi chú|đơn vị(?: .{1,20})?|đvt|chức (?:vụ|danh).*|ngày(?:,? tháng.*)?|thời (?:gian|hạn).*|địa (?:chỉ|điểm|bàn)|điện thoại|số .{1,25}|mã .{1,20}|loại .{1,25}|mức .{1,25}|tổng(?: số| cộng)?|thôn|xã|câu hỏi|(?:câu )?trả lời|đáp án|tháng|năm|tiêu chí|chỉ tiêu|cơ quan.*|lĩnh vực|trưởng thôn|kết quả)$/iu;

/** What stands above labels and values tells nothing of them. */
export const LABEL_NAME =
  /^(?:thuộc tính|nội dung|thông tin|mục|tiêu chí|giá trị|chi tiết|trường|mô tả|tên trường|hạng mục)$/iu;

export function findHead(grid: Grid): Head {
  const titleRows = firstWideRow(grid);
  if (!isHead(grid, titleRows)) return { titleRows: 0, headRows: 0, bodyFrom: 0 };
  const end = endOfHead(grid, titleRows);
  const bodyFrom = isColumnNumbers(grid[end] ?? []) ? end + 1 : end;
  return { titleRows, headRows: end - titleRows, bodyFrom };
}

/** Above the names of the columns stand at most a title and a letterhead, which fill less than half of the columns. */
function firstWideRow(grid: Grid): number {
  const width = grid[0]?.length ?? 0;
  const found = grid.slice(0, FURTHEST_HEAD).findIndex((slots) => {
    const cells = filledIn(slots);
    return cells.length >= 2 && slots.filter(isFilled).length * 2 > width && !isLettered(cells);
  });
  return Math.max(0, found);
}

const LETTERHEAD =
  /^(?:cộng\s*h[oò][aàò]\s*xã hội|đảng cộng sản|độc lập\s*[-–]|số\s*:|.{0,40}ngày .{0,12}tháng .{0,12}năm)/iu;

/** The two columns of a letterhead in the first rows of a sheet. */
function isLettered(cells: readonly Slot[]): boolean {
  return cells.some(({ text }) => LETTERHEAD.test(text));
}

function isHead(grid: Grid, row: number): boolean {
  const slots = grid[row] ?? [];
  const cells = filledIn(slots);
  if (cells.length < 2) return false;
  if (cells.every(isDeclared)) return true;
  if (!cells.every(isName) || (slots.length === 2 && cells[0]?.text.endsWith(":"))) return false;
  if (cells.some(({ text }) => NUMBERING_NAME.test(text))) return true;
  const body = grid.slice(row + 1);
  if (body.length === 0) return false;
  if (cells.every(({ text }) => LABEL_NAME.test(text))) return true;
  if (cells.filter(({ text }) => USUAL_NAME.test(text)).length * 3 > cells.length * 2) return true;
  if (cells.every(isBold) && !body.every((others) => filledIn(others).every(isBold))) return true;
  return slots.length >= 3 || hasFigures(body, slots.length);
}

function isBold({ cell }: Slot): boolean {
  return cell.isBold === true;
}

function isDeclared({ cell }: Slot): boolean {
  return cell.isHead === true;
}

function isName({ text }: Slot): boolean {
  return (
    !isFigure(text) && countSyllables(text) <= LONGEST_NAME && !(endsSentence(text) && !text.endsWith(":"))
  );
}

/** A number, a sum, a date; years name columns (`2024`, `2025`). */
function isFigure(text: string): boolean {
  return /^[-+(]?\d[\d.,/\s]*\)?\s*%?$/u.test(text) && !/^(?:19|20)\d\d$/.test(text);
}

/** A column but the first holds numbers in most of its rows. */
function hasFigures(body: Grid, width: number): boolean {
  for (let column = 1; column < width; column++) {
    const cells = body.map((slots) => slots[column]).filter(isFilled);
    if (cells.length > 0 && cells.filter(({ text }) => isFigure(text)).length * 2 > cells.length) return true;
  }
  return false;
}

/**
 * Below a cell over several columns stands the row that tells these apart. In sheets a name may go on in the cell below it; such
 * a row has no number, and no figures where those below it have.
 */
function endOfHead(grid: Grid, first: number): number {
  let end = first + 1;
  while (end < Math.min(grid.length, first + MOST_HEAD_ROWS)) {
    const slots = grid[end] ?? [];
    const own = filledIn(slots).filter(({ row }) => row === end);
    const isDeclaredRow = own.length > 1 && own.every(isDeclared);
    const areNames = own.length > 0 && own.every(isName);
    const dividesColumns = areNames && own.every((slot) => isBelowSpan(grid, end, slot));
    if (!isDeclaredRow && !dividesColumns && !(areNames && goesOn(grid, end))) break;
    end++;
  }
  return end;
}

function goesOn(grid: Grid, row: number): boolean {
  const slots = grid[row] ?? [];
  const below = grid.slice(row + 1, row + 1 + SAMPLED_ROWS);
  const filled = slots.flatMap((slot, column) => (isFilled(slot) ? [column] : []));
  if (filled[0] === 0 || filled.length < 2 || below.length < 2) return false;
  const hasFigure = (column: number) => {
    const cells = below.map((others) => others[column]).filter(isFilled);
    return cells.length > 0 && cells.filter(({ text }) => isFigure(text)).length * 2 > cells.length;
  };
  return filled.filter(hasFigure).length * 2 > filled.length;
}

/** Rows by which it is told what stands in a column. */
const SAMPLED_ROWS = 20;

/** Every cell of a row that tells columns apart stands below one that is wider than itself. */
function isBelowSpan(grid: Grid, row: number, slot: Slot): boolean {
  const columns = (grid[row] ?? []).flatMap((other, column) => (other === slot ? [column] : []));
  const above = grid[row - 1] ?? [];
  const over = above[columns[0] ?? 0];
  if (!isFilled(over)) return false;
  return above.filter((other) => other === over).length > columns.length;
}

/** `A | B | 1 | 2 | 3=1+2`: numbers the columns, each one more than the one before. */
function isColumnNumbers(slots: readonly (Slot | undefined)[]): boolean {
  const texts = filledIn(slots).map(({ text }) => text.replace(/[()[\]\s]/g, ""));
  if (texts.length < 2 || texts.length * 2 < slots.length) return false;
  const figures = texts
    .filter((text) => !/^\p{Lu}$/u.test(text))
    .map((text) => Number(/^\d{1,2}(?==|$)/.exec(text)?.[0] ?? Number.NaN));
  return figures.every((figure, at) => figure === (figures[0] ?? 0) + at) && (figures[0] ?? 0) <= 2;
}
