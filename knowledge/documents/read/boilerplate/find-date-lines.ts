import { findDates } from "../../../language/dates.ts";
import { fold } from "../../../language/fold.ts";
import { countSyllables, isWholeParagraph, type Line } from "../line.ts";

export interface DateLine {
  readonly index: number;
  /** ISO date. */
  readonly date: string;
}

/**
 * Lines that say when a page was put up or rendered: a date with its time, weekday and counters. Before the first
 * whole paragraph up to 4 other syllables may stand beside it (a rubric, a town); after it, none.
 */
export function findDateLines(lines: readonly Line[]): DateLine[] {
  const body = lines.findIndex(isWholeParagraph);
  return lines.flatMap((line, index) => {
    const date = dateOfLine(line.text, body < 0 || index < body ? 4 : 0);
    return date === undefined ? [] : [{ index, date }];
  });
}

function dateOfLine(text: string, othersAllowed: number): string | undefined {
  if (countSyllables(text) > 20) return undefined;
  const [found] = findDates(text);
  if (found === undefined) return undefined;
  const rest = fold(text.slice(0, found.start) + text.slice(found.end)).toLowerCase();
  // `số 23-QĐ/TW, ngày …` heads a document: the number must not be lost.
  if (/\d ?[/-] ?[a-z]|[a-z]\/[a-z]/.test(rest)) return undefined;
  const others = rest.replace(BESIDE_A_DATE, " ").match(/[a-z]+/g) ?? [];
  return others.length <= othersAllowed ? found.iso : undefined;
}

/** What stands beside a date without meaning anything else, folded. */
const BESIDE_A_DATE = new RegExp(
  [
    "\\d{1,2} ?[:hg] ?\\d{2}(?: ?: ?\\d{2})?(?: ?(?:am|pm|sa|ch))?",
    "(?:thu|t) ?(?:hai|ba|tu|nam|sau|bay|[2-7])(?![a-z])",
    "chu nhat|(?<![a-z])cn(?![a-z])",
    "gmt ?[+-]? ?\\d*",
    "(?:cap nhat|dang|ngay dang|ngay|luc|vao|xuat ban)(?: (?:luc|ngay|vao))?(?![a-z])",
    "luot xem|luot doc",
  ].join("|"),
  "g",
);
