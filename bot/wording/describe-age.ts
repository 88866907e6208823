import { fillIn } from "./fill-in.ts";
import { messages } from "./messages.ts";

interface Dated {
  readonly number?: string | null | undefined;
  readonly date?: string | null | undefined;
}

/**
 * The date of a document and how old it is, in calendar units of Việt Nam's time zone. A document with a number was issued,
 * any other is dated. Never throws; an unknown or partial date is said to be unknown.
 *
 * @example
 * describeAge({ number: "23-QĐ/TW", date: "2021-07-30" }, new Date());
 * // "Ban hành ngày 30/07/2021, cách đây 5 năm — có thể đã thay đổi, hãy kiểm tra bản gốc"
 */
export function describeAge({ number, date }: Dated, now: Date): string {
  const described = describeDate(date, now);
  if (described === null) return messages.age.unknown;
  return fillIn(number == null ? messages.age.dated : messages.age.issued, { date: described });
}

/** As describeAge without the words before the date: `30/07/2021, cách đây 5 năm — …`. Null for no date or a partial one. */
export function describeDate(isoDate: string | null | undefined, now: Date): string | null {
  if (isoDate == null || !/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return null;
  const date = writeDate(isoDate);
  const age = ageOf(isoDate, now);
  if (age === null) return date;
  const known = fillIn(messages.age.known, {
    date,
    age: fillIn(messages.age[age.unit], { count: age.count }),
  });
  return age.unit === "years" ? fillIn(messages.age.mayHaveChanged, { date: known }) : known;
}

/** `2021-07-30` as `30/07/2021`. */
export function writeDate(isoDate: string): string {
  return isoDate.split("-").reverse().join("/");
}

/** Whole years, else whole months, else days from an ISO date to today in Việt Nam; null for a date in the future. */
export function ageOf(isoDate: string, now: Date) {
  const today = TODAY.format(now);
  if (isoDate > today) return null;
  const days = Math.round((Date.parse(today) - Date.parse(isoDate)) / 86_400_000);
  const months = monthsBetween(isoDate, today);
  if (months >= 12) return { unit: "years", count: Math.floor(months / 12) } as const;
  if (months >= 1) return { unit: "months", count: months } as const;
  return days === 0 ? ({ unit: "today", count: 0 } as const) : ({ unit: "days", count: days } as const);
}

/** Formats as yyyy-mm-dd. */
const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
