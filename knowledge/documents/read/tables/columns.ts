import { type Head, NUMBERING_NAME } from "./find-head.ts";
import { type Grid, isFilled } from "./table-grid.ts";

/** What the columns of a table are called and what they are for. */
export interface Columns {
  /** From the left; empty where a column has no name. */
  readonly names: readonly string[];
  /** The column that numbers the rows. */
  readonly numbering: number | undefined;
  /** The columns of a list of questions with their answers. */
  readonly asks: { readonly question: number; readonly answer: number } | undefined;
}

/** Between the name over several columns and the one that tells them apart: `Số hộ – Hộ nghèo`. */
const BETWEEN_NAMES = " – ";
const QUESTION = /^(?:(?:nội dung )?câu hỏi|hỏi|question|vướng mắc)(?: .{1,20})?$/iu;
const ANSWER = /^(?:(?:nội dung )?(?:câu )?trả lời|đáp(?: án)?|giải đáp|answer)(?: .{1,20})?$/iu;

export function columnsOf(grid: Grid, head: Head): Columns {
  const names = columnNames(grid, head);
  const [first = ""] = names;
  const isNumbering = NUMBERING_NAME.test(first) || (first === "" && countsUp(grid.slice(head.bodyFrom)));
  const question = names.findIndex((name) => QUESTION.test(name));
  const answer = names.findIndex((name) => ANSWER.test(name));
  return {
    names,
    numbering: isNumbering ? 0 : undefined,
    asks: question >= 0 && answer >= 0 ? { question, answer } : undefined,
  };
}

/** Names over several columns stand in front of those below them. */
function columnNames(grid: Grid, { titleRows, headRows }: Head): string[] {
  const rows = grid.slice(titleRows, titleRows + headRows);
  return (grid[0] ?? []).map((_, column) => {
    const names = new Set(rows.map((slots) => slots[column]).filter(isFilled));
    const texts = [...names].map(({ text }) => text.replace(/\s*:$/u, ""));
    return texts.filter((text, at) => text !== texts[at - 1]).join(BETWEEN_NAMES);
  });
}

function countsUp(body: Grid): boolean {
  const numbers = body.map(([slot]) => Number(/^\d{1,6}$/.exec(slot?.text ?? "")?.[0] ?? Number.NaN));
  return numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
