import { countSyllables, type Line } from "../line.ts";
import { DRAWN, GAZETTE_RUBRIC } from "./layout-words.ts";

/** Running heads of the gazette: `CÔNG BÁO/Số 849 + 850/Ngày 12-10-2021`, one line or cut in two. */
const RUNNING_HEAD =
  /^(?:\d{1,4}\s+)?CÔNG BÁO\s?\/\s?Số\s[\d\s+/]{1,40}(?:\/\s?Ngày\s[\d/.-]{8,10})?(?:\s+\d{1,4})?$/iu;
/** `(Xem tiếp Công báo số 979 + 980)`, `(Tiếp theo Công báo số …)`: half of a document is in another issue. */
export const CONTINUED = /^\(?(?:Xem tiếp|Tiếp theo) Công báo số [\d\s+]+\)?$/iu;
const PAGE_NUMBER = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}|Trang\s\d{1,4}(?:\s?\/\s?\d{1,4})?)$/iu;

/** The stamp of a digital signature, whose lines stand together: who, for which office, and a time with hours. */
const STAMP_WHO = /^(?:Người ký|Ký bởi|Được ký bởi|Signed by|Digitally signed by)\s?:/iu;
const STAMP_TIME = /^(?:Thời gian ký|Ngày ký|Ký ngày|Date|Signing time)\s?:.*\d{1,2}:\d{2}/iu;
const STAMP_LINE = /^(?:Email|Cơ quan|Chức vụ|Lý do|Location|Reason|Phiên bản|DN|E=|CN=)\s?[:=]/iu;
/** Lines that a stamp has, at most. */
const LONGEST_STAMP = 9;

/** What sites that sell documents put below them. */
const SITE_MARK = /^(?:Copyright\s?©|©\s?\d{4}|Văn bản liên quan\s?:\s?\d+|LawSoft|Thuvienphapluat\.vn)/iu;

export interface Furniture {
  readonly index: number;
  readonly reason: "page-head" | "page-number" | "stamp" | "drawn-line" | "site-mark";
}

/** Lines of the pages and of what was stamped on them, which are no text of the document. */
export function findPageFurniture(lines: readonly Pick<Line, "text" | "kind">[]): Furniture[] {
  const found = new Map<number, Furniture["reason"]>();
  let page = 0;
  for (const [index, { text, kind }] of lines.entries()) {
    if (kind === "row" || found.has(index)) continue;
    if (RUNNING_HEAD.test(text) || CONTINUED.test(text)) {
      found.set(index, "page-head");
      const beside = pageNumberBeside(lines, index, page);
      if (beside !== undefined) found.set(beside, "page-number");
      page = Number(lines[beside ?? -1]?.text.match(/\d+/u)?.[0] ?? page);
    } else if (STAMP_WHO.test(text)) {
      for (let at = index; at < stampEnd(lines, index); at++) found.set(at, "stamp");
    } else if (DRAWN.test(text)) found.set(index, "drawn-line");
    else if (SITE_MARK.test(text) && countSyllables(text) <= 12) found.set(index, "site-mark");
    else if (GAZETTE_RUBRIC.test(text) && index < 8) found.set(index, "page-head");
  }
  return [...found].map(([index, reason]) => ({ index, reason })).sort((a, b) => a.index - b.index);
}

/** Above or below a running head, the number that goes on with the count; a cell of a table may stand on the other side. */
function pageNumberBeside(
  lines: readonly Pick<Line, "text">[],
  head: number,
  before: number,
): number | undefined {
  const beside = [head + 1, head - 1].filter((at) => PAGE_NUMBER.test(lines[at]?.text ?? ""));
  return beside.find((at) => Number(lines[at]?.text.match(/\d+/u)?.[0]) === before + 1) ?? beside[0];
}

/** Behind the time of signing; `from` itself where no time follows, since a page may name who signed a document. */
function stampEnd(lines: readonly Pick<Line, "text">[], from: number): number {
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST_STAMP); at++) {
    const text = lines[at]?.text ?? "";
    if (STAMP_TIME.test(text)) return at + 1;
    if (!STAMP_LINE.test(text) && countSyllables(text) > 12) return from;
  }
  return from;
}
