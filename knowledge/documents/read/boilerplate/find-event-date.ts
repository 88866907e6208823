import { findDates, isoDate } from "../../../language/dates.ts";
import { isWholeParagraph, type Line } from "../line.ts";

/**
 * The day a report is about, as its text says it, or undefined. News give it in their first paragraphs with the part
 * of the day (`Sáng 10/6, …`, `… tổ chức chiều 24/2`) or open with `Ngày 10/6,`; dates of documents never look so.
 * A missing year is the one that puts the day at most half a year before `pageDate` (ISO). Without a page date it is
 * the one year that the same sentence names (`… năm 2023 do … tổ chức chiều 24/2`). Where two years are possible, or
 * the page names a later full date, nothing is inferred.
 */
export function findEventDate(lines: readonly Line[], pageDate: string | undefined): string | undefined {
  const opening = lines.filter((line, index) => isWholeParagraph(line) || index < 3).slice(0, OPENING_LINES);
  for (const [index, line] of opening.entries()) {
    const day = findDay(line.text, index === 0);
    if (day === undefined) continue;
    const date = day.year === undefined ? inferDate(day, pageDate) : isoDate(day.year, day.month, day.day);
    return date !== undefined && isPast(date, lines, pageDate) ? date : undefined;
  }
  return undefined;
}

/** Reports say when in their first paragraphs; further down the days are those of other events. */
const OPENING_LINES = 4;

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly sentence: string;
}

const PART_OF_DAY =
  /(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm)(?: nay)?(?: ngày)?,? \(?(?<d>\d{1,2})(?:[/.-]| tháng )(?<m>\d{1,2})(?:(?:[/.-]| năm )(?<y>\d{4}))?(?![\d/])/iu;
const OPENS_WITH_DAY = /^(?:\([^)]*\) ?[-–]? ?)?(?:trong )?ngày (?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/-])/iu;

function findDay(text: string, isFirst: boolean): Day | undefined {
  const match = PART_OF_DAY.exec(text) ?? (isFirst ? OPENS_WITH_DAY.exec(text) : null);
  if (match === null) return undefined;
  const { d, m, y } = match.groups ?? {};
  const sentence = sentenceAround(text, match.index);
  return { day: Number(d), month: Number(m), year: y === undefined ? undefined : Number(y), sentence };
}

function inferDate(day: Day, pageDate: string | undefined): string | undefined {
  if (pageDate === undefined) {
    const years = new Set(
      [...day.sentence.matchAll(/năm (\d{4})(?!\d)/giu)].map((match) => Number(match[1])),
    );
    const [year] = years;
    return year !== undefined && years.size === 1 ? isoDate(year, day.month, day.day) : undefined;
  }
  const pageYear = Number(pageDate.slice(0, 4));
  return [pageYear, pageYear - 1]
    .map((year) => isoDate(year, day.month, day.day))
    .find(
      (date) => date !== undefined && date <= pageDate && daysBetween(date, pageDate) <= HALF_A_YEAR_DAYS,
    );
}

const HALF_A_YEAR_DAYS = 183;

/** An event lies before the page was put up, and no date that the page itself names in passing is later. */
function isPast(date: string, lines: readonly Line[], pageDate: string | undefined): boolean {
  if (pageDate !== undefined) return date <= pageDate;
  return lines.every((line) => findDates(line.text).every((found) => found.iso <= date));
}

function sentenceAround(text: string, index: number): string {
  const before = text.slice(0, index).search(/[.!?…] [^.!?…]*$/u);
  const after = text.slice(index).search(/[.!?…](?: |$)/u);
  return text.slice(before < 0 ? 0 : before + 1, after < 0 ? text.length : index + after);
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
