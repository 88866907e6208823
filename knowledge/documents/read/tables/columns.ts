import { type Head, NUMBERING_NAME } from "./find-head.ts";
import { type Grid, isFilled, type Slot } from "./table-grid.ts";

/** What the columns of a table are called and what they are for. */
export interface Columns {
  /** From the left; empty where a column has no name. */
  readonly names: readonly string[];
  /** The column that numbers the rows. */
  readonly numbering: number | undefined;
  /** It counts from 0: a program numbered its records, and nobody reads that. */
  readonly isIndex: boolean;
  /** The columns of a list of questions with their answers. */
  readonly asks: { readonly question: number; readonly answer: number } | undefined;
}

/** Between the name over several columns and the one that tells them apart: `Số hộ – Hộ nghèo`. */
const BETWEEN_NAMES = " – ";
const QUESTION = /^(?:(?:nội dung )?câu hỏi|hỏi|question|vướng mắc)(?: .{1,20})?$/iu;
const ANSWER = /^(?:(?:nội dung )?(?:câu )?trả lời|đáp(?: án)?|giải đáp|answer)(?: .{1,20})?$/iu;

/** Whether columns of these names list questions with their answers. */
export function nameQuestions(names: readonly string[]): boolean {
  return names.some((name) => QUESTION.test(name)) && names.some((name) => ANSWER.test(name));
}

export function columnsOf(grid: Grid, head: Head): Columns {
  const names = columnNames(grid, head);
  const [first = ""] = names;
  const isNumbering = NUMBERING_NAME.test(first) || (first === "" && countsUp(grid.slice(head.bodyFrom)));
  const question = names.findIndex((name) => QUESTION.test(name));
  const answer = names.findIndex((name) => ANSWER.test(name));
  return {
    names,
    numbering: isNumbering ? 0 : undefined,
    isIndex: first === "" && grid[head.bodyFrom]?.[0]?.text === "0",
    asks: question >= 0 && answer >= 0 ? { question, answer } : undefined,
  };
}

/** Names over several columns stand in front of those below them; one that goes on in the row below reads on. */
function columnNames(grid: Grid, { titleRows, headRows }: Head): string[] {
  const rows = grid.slice(titleRows, titleRows + headRows);
  return (grid[0] ?? []).map((_, column) => {
    let name = "";
    let before: Slot | undefined;
    for (const [at, slots] of rows.entries()) {
      const slot = slots[column];
      if (!isFilled(slot) || slot === before) continue;
      const text = slot.text.replace(/\s*:$/u, "");
      const isOver = before !== undefined && widthOf(rows[at - 1], before) > widthOf(slots, slot);
      if (text !== before?.text) name += `${name === "" ? "" : isOver ? BETWEEN_NAMES : " "}${text}`;
      before = slot;
    }
    return name;
  });
}

function widthOf(slots: Grid[number] | undefined, slot: Slot): number {
  return (slots ?? []).filter((other) => other === slot).length;
}

function countsUp(body: Grid): boolean {
  const numbers = body.map(([slot]) => Number(/^\d{1,6}$/.exec(slot?.text ?? "")?.[0] ?? Number.NaN));
  return numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
