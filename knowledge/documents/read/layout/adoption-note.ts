import { findDates } from "../../../language/dates.ts";
import type { Line } from "../line.ts";
import { findNumber } from "./layout-words.ts";

/** `(Ban hành kèm theo Quyết định số …`: below the title of a rule, it names what adopted it. */
export const ADOPTION_BEGINS = /^\(\s*(?:Ban hành|Kèm|Đính kèm)(?!\p{L})/iu;
const ADOPTION_NOTE = /^\(\s*(?:Ban hành|Kèm|Đính kèm)(?!\p{L})[^)]*\)?[.*]*$/iu;

/** Lines of a note, at most. */
const MOST_LINES = 4;

/** The note of adoption that begins at a line, which may run over lines; `end` is the line behind it. */
export function adoptionNoteAt(
  lines: readonly Line[],
  at: number,
): { note: string | undefined; end: number } {
  let note = lines[at]?.text ?? "";
  if (!ADOPTION_BEGINS.test(note)) return { note: undefined, end: at };
  let end = at + 1;
  for (; !/\)[.*]*$/u.test(note) && end < Math.min(lines.length, at + MOST_LINES); end++)
    note = `${note} ${lines[end]?.text ?? ""}`;
  return ADOPTION_NOTE.test(note) ? { note, end } : { note: undefined, end: at };
}

/** What a note says of the decision, which is the number, day and office of a rule that stands without it. */
export function readAdoptionNote(note: string) {
  // Numbers that were written into dots: `số …05…/2006/QĐ-UBND ngày …25..tháng 01`.
  const plain = note.replace(/[….]{2,}|…/gu, " ").replace(/\s+/gu, " ");
  const office = /\s+của\s+(?<office>\p{Lu}[^;,()]{2,80}?)\s*\)?[.*]*$/u.exec(plain)?.groups?.office;
  return { number: findNumber(plain), date: findDates(plain)[0]?.iso, office };
}
