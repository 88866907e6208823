import { fold } from "../../../language/fold.ts";
import type { Strip } from "./strip.ts";

/** What is found on a page besides its text. */
export type Furniture =
  | "signature-stamp"
  | "page-header"
  | "page-footer"
  | "page-number"
  | "separator"
  | "arrival-stamp"
  | "gazette-link"
  | "turned-text";

/** `(Xem tiếp Công báo số 12 + 13)`: the rest stands in another issue. */
const GAZETTE_LINK = /^\(?\s*(?:xem tiếp|tiếp theo) công báo số/iu;

interface PageStrips {
  readonly number: number;
  readonly height: number;
  readonly strips: readonly Strip[];
}

/** Which strips of a file's pages are no text of the document, and why. */
export function findFurniture(pages: readonly PageStrips[]): ReadonlyMap<Strip, Furniture> {
  const found = new Map<Strip, Furniture>();
  for (const { strips } of pages) {
    for (const strip of findStamps(strips)) found.set(strip, "signature-stamp");
    for (const strip of strips) {
      if (isSeparator(strip.text)) found.set(strip, "separator");
      if (isArrivalStamp(strip.text)) found.set(strip, "arrival-stamp");
      if (GAZETTE_LINK.test(strip.text)) found.set(strip, "gazette-link");
    }
  }
  const edges = pages.flatMap((page) => edgeStrips(page, found));
  const repeated = repeatedKeys(edges, pages.length);
  for (const edge of edges) {
    const reason = furnitureOf(edge, repeated);
    if (reason !== undefined) found.set(edge.strip, reason);
  }
  return found;
}

const STAMP_BEGIN = /^(?:ký bởi|người ký|signed by|digitally signed by|được ký bởi)\s*:?/iu;
const STAMP_LABEL =
  /^(?:ký bởi|người ký|email|e-mail|cơ quan|tổ chức|ngày ký|thời gian ký|signed by|signature|date|reason|location)\s*:/iu;
/** What a recogniser makes of the emblem beside it may stand before the label. */
const STAMP_LATE = /^.{0,16}(?:cơ quan|ngày ký|thời gian ký)\s*:/iu;
const STAMP_TIME = /^(?:ngày ký|thời gian ký|date)\s*:/iu;
const TIME = /^[\d\s:.,/+\-ZT'h]+$/u;

/** Lines that a digital signature prints: from its first label to the time, however long the names in between. */
function findStamps(strips: readonly Strip[]): Strip[] {
  return strips.flatMap((first, at) => {
    if (!STAMP_BEGIN.test(first.text)) return [];
    const stamp = [first];
    let end = STAMP_BEGIN.test(first.text) && isTimed(first.text) ? 1 : 0;
    for (const strip of strips.slice(at + 1, at + LONGEST_STAMP)) {
      const last = stamp.at(-1)!;
      if (!isBelow(last, strip, first)) break;
      stamp.push(strip);
      const timeGoesOn = end === stamp.length - 1 && TIME.test(strip.text) && STAMP_TIME.test(last.text);
      if (STAMP_LABEL.test(strip.text) || STAMP_LATE.test(strip.text) || timeGoesOn) end = stamp.length;
    }
    // A line that begins like a label and has no other below it may be a sentence.
    return end > 0 ? stamp.slice(0, end) : [];
  });
}

const LONGEST_STAMP = 14;

function isTimed(text: string): boolean {
  return /\d{4}.*\d{1,2}:\d{2}/.test(text);
}

function isBelow(above: Strip, strip: Strip, first: Strip): boolean {
  const gap = strip.baseline - above.baseline;
  return (
    gap > 0 && gap < 2.2 * first.size && strip.left < first.right + first.size && strip.right > first.left
  );
}

/** `-------`, `_____`, `* * *`: drawn with letters. */
function isSeparator(text: string): boolean {
  return /^[\s\-–—_=*~.·•○…]+$/u.test(text);
}

/** What an office stamps on what it gets; compared without accents, which are seldom read right in a stamp. */
function isArrivalStamp(text: string): boolean {
  return text.length < 40 && /(?:cong van|van ban) den\b|van ban gui dang cong bao/i.test(fold(text));
}

interface Edge {
  readonly strip: Strip;
  readonly page: number;
  readonly side: "top" | "bottom";
  /** 0 for the outermost line. */
  readonly depth: number;
}

/** Running heads stand in the outermost rows of a page, within this share of its height. */
const EDGE_ROWS = 3;
const EDGE_SHARE = 0.14;

function edgeStrips({ number, height, strips }: PageStrips, found: ReadonlyMap<Strip, Furniture>): Edge[] {
  const left = strips.filter((strip) => found.get(strip) !== "signature-stamp");
  const rows = [...new Set(left.map(({ baseline }) => Math.round(baseline / 4)))].sort((a, b) => a - b);
  return left.flatMap((strip): Edge[] => {
    const row = rows.indexOf(Math.round(strip.baseline / 4));
    const fromEnd = rows.length - 1 - row;
    if (row < EDGE_ROWS && strip.bottom < EDGE_SHARE * height)
      return [{ strip, page: number, side: "top", depth: row }];
    if (fromEnd < EDGE_ROWS && strip.top > (1 - EDGE_SHARE) * height)
      return [{ strip, page: number, side: "bottom", depth: fromEnd }];
    return [];
  });
}

/** The same text, or one whose number grows with the page's. */
function keysOf({ strip, page, side }: Edge): string[] {
  const text = strip.text.trim().replace(/\s+/g, " ");
  const numbers = [...text.matchAll(/\d+/g)];
  const isHeading = /^(?:phụ lục|mẫu|biểu|bảng|điều|chương|mục|phần|\d+\.)\s?/iu.test(text);
  const running = isHeading
    ? []
    : numbers.map(({ 0: number, index }) => {
        return `${text.slice(0, index)}#${Number(number) - page}${text.slice(index + number.length)}`;
      });
  return [text, ...running].map((key) => `${side} ${Math.round(strip.size)} ${key}`);
}

function repeatedKeys(edges: readonly Edge[], pageCount: number): ReadonlySet<string> {
  const pagesOf = new Map<string, Set<number>>();
  for (const edge of edges) {
    for (const key of keysOf(edge)) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(edge.page));
  }
  // Heads of left and right pages differ, and some sections have their own.
  const enough = Math.max(2, 0.25 * pageCount);
  return new Set([...pagesOf].filter(([, pages]) => pages.size >= enough).map(([key]) => key));
}

const PAGE_NUMBER = /^[-–—\s]*(?:(?:trang|page|tr\.)\s*)?\d{1,4}(?:\s*(?:\/|\||of)\s*\d{1,4})?[-–—\s]*$/iu;
const GAZETTE_SECTION = /^(?:PHẦN )?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|KHÁC|PHÁP LUẬT KHÁC)$/u;
const GAZETTE_HEAD = /^CÔNG BÁO\s*\/\s*Số/iu;

function furnitureOf(edge: Edge, repeated: ReadonlySet<string>): Furniture | undefined {
  const text = edge.strip.text.trim();
  if (GAZETTE_HEAD.test(text) || GAZETTE_SECTION.test(text)) return "page-header";
  if (PAGE_NUMBER.test(text) && edge.depth <= 1) return "page-number";
  if (!keysOf(edge).some((key) => repeated.has(key))) return undefined;
  return edge.side === "top" ? "page-header" : "page-footer";
}
