import { findDates } from "../../../language/dates.ts";
import { leadingTypeName } from "../../../language/index.ts";
import { countSyllables, type Line } from "../line.ts";
import { isMotto, NUMBER_VALUE, tidyNumber } from "./layout-words.ts";
import { beginsText, isSection, type Letterhead } from "./take-letterhead.ts";

/** Lines above such a title, and lines that it runs over, at most. */
const MOST = { above: 4, lines: 6 } as const;

const OFFICE_AND_NUMBER = /^\s+(?:của\s+(?<office>\p{L}[^\d;:.]{2,80}?)\s+)?số\s*:?\s*(?=\d)/iu;
const DAY = /^[\s,]*(?:ra\s+)?ngày\s+/iu;

/**
 * The title that older gazettes and collections print in place of a letterhead, on one line or on several: `NGHỊ ĐỊNH CỦA CHÍNH
 * PHỦ SỐ 07/2001/NĐ-CP NGÀY 05 THÁNG 02 NĂM 2001 VỀ GIẾNG LÀNG`. One that names neither the office nor the day may be a
 * mere heading.
 */
export function findRunningTitle(lines: readonly Line[]): Letterhead | undefined {
  const start = lines
    .slice(0, MOST.above + 1)
    .findIndex((line) => line.kind !== "row" && !isSection(line) && leadingTypeName(line.text) !== undefined);
  if (start < 0 || !lines.slice(0, start).every(isShort)) return undefined;
  let end = start + 1;
  while (end < lines.length && end - start < MOST.lines && !endsTitle(lines[end])) end++;
  // The office alone stands between the title and the grounds.
  const below = lines.slice(end, end + 2).findIndex((line) => beginsText(line));
  if (below < 0) return undefined;
  const above = lines.slice(0, start).map(({ text }) => text);
  const titled = readRunningTitle(lines.slice(start, end).map(({ text }) => text));
  if (titled === undefined) return undefined;
  const { office, ...read } = titled;
  const column = office === undefined ? above.filter((text) => !isMotto(text)) : [office.toUpperCase()];
  const silent = above.flatMap((text, at) => (isMotto(text) ? [at] : []));
  return { ...read, start: 0, end, column, place: undefined, silent, isComplete: false };
}

function isShort({ text, kind }: Line): boolean {
  return kind !== "row" && countSyllables(text) <= 16 && !/[.;:]$/u.test(text);
}

function endsTitle(line: Line | undefined): boolean {
  return line === undefined || line.kind === "row" || beginsText(line) || OFFICE_ALONE.test(line.text);
}

const OFFICE_ALONE =
  /^(?:chính phủ|quốc hội|(?:thủ tướng|bộ trưởng|chủ tịch|(?:ủy|uỷ) ban|hội đồng|bộ|giám đốc|thống đốc|tổng cục trưởng)(?: \p{L}+){0,8})$/iu;

function readRunningTitle(texts: readonly string[]) {
  const title = texts.join(" ");
  const type = leadingTypeName(title) ?? "";
  const labelled = OFFICE_AND_NUMBER.exec(title.slice(type.length));
  const rest = title.slice(type.length + (labelled?.[0].length ?? 0));
  const number = labelled === null ? undefined : NUMBER_VALUE.exec(rest)?.[0];
  if (number === undefined) return undefined;
  const office = labelled?.groups?.office;
  const behind = rest.slice(number.length);
  const dayLabel = DAY.exec(behind)?.[0] ?? "";
  const day = dayLabel === "" ? undefined : findDates(behind).find(({ start }) => start <= dayLabel.length);
  if (office === undefined && day === undefined) return undefined;
  const subject = behind
    .slice(day?.end ?? 0)
    .replace(/^[\s,:–-]+/u, "")
    .replace(/[\s.]+$/u, "");
  return { type, office, number: tidyNumber(number), date: day?.iso, subject: subject || undefined };
}
