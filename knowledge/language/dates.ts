import { foldInPlace } from "./fold.ts";
import { MONTHS } from "./numerals.ts";

/** A day that is written in full. */
export interface WrittenDate {
  /** yyyy-mm-dd. */
  readonly iso: string;
  /** Offsets into the text (UTF-16 units, end exclusive), without `ngày` before it. */
  readonly start: number;
  readonly end: number;
}

const MONTH = `(?:0?[1-9]|1[0-2]|${[...MONTHS.keys()].join("|")})`;

/** In folded lower case. */
const FORMS = [
  "(?<!\\d)(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>\\d{4})(?!\\d)",
  `(?<!\\d)(?<d>\\d{1,2})\\s+thang\\s+(?<m>${MONTH})\\s*,?(?:\\s*nam)?\\s+(?<y>\\d{4})(?!\\d)`,
  "(?<!\\d)(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)",
];
const ANYWHERE = FORMS.map((form) => new RegExp(form, "gu"));
const AT_THE_START = FORMS.map((form) => new RegExp(`^(?:ngay\\s+)?${form}`, "u"));

/** All full dates of a text in NFC, in its order: 30/7/2021, ngày 6 tháng 5 năm 2022, 27 Tháng Mười 2021, 2021-07-30. */
export function findDates(text: string): WrittenDate[] {
  const folded = foldInPlace(text);
  return ANYWHERE.flatMap((form) => [...folded.matchAll(form)].flatMap((match) => toDate(match))).sort(
    (a, b) => a.start - b.start,
  );
}

/** Longer than any date with `ngày` before it. */
const LONGEST = 48;

/** The date that a text in NFC begins with, `ngày` before it or not. */
export function dateAt(text: string): WrittenDate | undefined {
  const folded = foldInPlace(text.slice(0, LONGEST));
  for (const form of AT_THE_START) {
    const match = form.exec(folded);
    if (match) return toDate(match)[0];
  }
  return undefined;
}

/** The ISO date of a day that exists, else undefined. Years 1900 to 2100; month 1 to 12. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** Empty for a day that does not exist. */
function toDate(match: RegExpExecArray): WrittenDate[] {
  const { d, m = "", y } = match.groups ?? {};
  const iso = isoDate(Number(y), MONTHS.get(m) ?? Number(m), Number(d));
  return iso === undefined ? [] : [{ iso, start: match.index, end: match.index + match[0].length }];
}
