import { fold } from "../../language/fold.ts";

export interface FoundDate {
  /** ISO date, yyyy-mm-dd. */
  readonly date: string;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Names of months as pages write them, folded. Longest first, so that `mười hai` is not read as `mười`. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ["muoi hai", 12],
  ["muoi mot", 11],
  ["muoi", 10],
  ["gieng", 1],
  ["chap", 12],
  ["mot", 1],
  ["hai", 2],
  ["ba", 3],
  ["tu", 4],
  ["nam", 5],
  ["sau", 6],
  ["bay", 7],
  ["tam", 8],
  ["chin", 9],
]);

const MONTH = `(?:0?[1-9]|1[0-2]|${[...MONTHS.keys()].join("|")})`;
const FORMS = [
  "(?<!\\d)(?<d>\\d{1,2}) ?[/.-] ?(?<m>\\d{1,2}) ?[/.-] ?(?<y>\\d{4})(?!\\d)",
  `(?<!\\d)(?<d>\\d{1,2}) thang (?<m>${MONTH}),?(?: nam)? (?<y>\\d{4})(?!\\d)`,
  "(?<!\\d)(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)",
].map((form) => new RegExp(form, "g"));

/** All full dates in a normalised text, in its order: 30/7/2021, ngày 6 tháng 5 năm 2022, 27 Tháng Mười 2021, 2021-07-30. */
export function findDates(text: string): FoundDate[] {
  const folded = fold(text).toLowerCase();
  const found = FORMS.flatMap((form) => [...folded.matchAll(form)].flatMap(toFoundDate));
  return found.sort((a, b) => a.start - b.start);
}

/** The ISO date of a day that exists, else undefined. Years 1900 to 2100; month 1 to 12. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

function toFoundDate(match: RegExpExecArray): FoundDate[] {
  const { d, m = "", y } = match.groups ?? {};
  const date = isoDate(Number(y), MONTHS.get(m) ?? Number(m), Number(d));
  return date === undefined ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
}
