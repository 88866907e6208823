import { readNumberLine, readPlaceAndDate, typeAlone } from "../layout/layout-words.ts";
import { isCapitals, legalHeadingOf } from "../legal-heading.ts";

/** Stands between two lines where a page ended: a sentence may go on behind it. */
export const PAGE_BREAK = "\f";

/** Nobody wraps text wider than this, in characters, and shorter lines are keywords and captions of pages. */
const WIDEST_WRAPPED = 130;
const NARROWEST_WRAPPED = 28;
/** Of the lines that are as long as a full one, those that go on in lower case, where a file is wrapped. */
const SHARE_WRAPPED = 0.12;

/** Footnotes of a page: they stand between two halves of a sentence and are read behind it. */
export interface Footnotes {
  readonly notes: readonly string[];
}
/** So many are enough in a long file, of which much may be forms. */
const MANY_WRAPPED = 30;

/**
 * Joins the lines of paragraphs that were broken at a fixed width, by an editor, a mail program or the page of a book.
 * Expects normalised, trimmed lines; an empty one parts paragraphs. Points, headings and lines in capitals keep their own.
 */
export function joinWrappedLines(parts: readonly (string | Footnotes)[]): string[] {
  const wrapping = findWrapping(parts.filter((part) => typeof part === "string"));
  const joined: string[] = [];
  let held: string[] = [];
  let lastArticle = 0;
  /** The last line of the open paragraph as it stood in the file. */
  let last: string | undefined;
  const flush = () => {
    joined.push(...held);
    held = [];
  };
  for (const part of parts) {
    if (typeof part !== "string") held.push(...joinLines(part.notes, wrapping));
    else if (part === "") last = undefined;
    else if (part !== PAGE_BREAK) {
      const endsTitle = typeAlone(joined.at(-2) ?? "") !== undefined && CITED.test(part);
      const article = Number(legalHeadingOf(part)?.article ?? Number.NaN);
      const beginsNext = article === lastArticle + 1;
      if (beginsNext) lastArticle = article;
      if (last !== undefined && !endsTitle && !beginsNext && goesOn(last, part, wrapping))
        append(joined, part);
      else {
        flush();
        joined.push(part);
      }
      last = part;
    }
  }
  flush();
  return joined;
}

/** A consolidated text begins, below its title, with the documents that it consolidates. */
const CITED = /^(?:Thông tư|Nghị định|Quyết định|Luật|Nghị quyết|Pháp lệnh)[^,.;]{0,60}\d+\/\d{4}\//u;

function joinLines(lines: readonly string[], wrapping: Wrapping): string[] {
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined && before !== "" && goesOn(before, line, wrapping)) append(joined, line);
    else if (line !== "") joined.push(line);
  }
  return joined;
}

function append(joined: string[], line: string): void {
  joined[joined.length - 1] = glue(joined.at(-1) ?? "", line);
}

/** A word that was parted keeps its mark: `TT-` and `BTC` are `TT-BTC`. */
function glue(open: string, line: string): string {
  return /[\p{Lu}\d][-/]$/u.test(open) && /^\p{Lu}/u.test(line) ? `${open}${line}` : `${open} ${line}`;
}

/** How wide a file's lines are, by those that surely go on. */
interface Wrapping {
  /** Usual length of a full line; 0 where the file is not wrapped. */
  readonly usual: number;
  /** A line that would have had room for the next word below this length ended on purpose. */
  readonly narrowest: number;
}

function findWrapping(lines: readonly string[]): Wrapping {
  const filled = lines.filter((line) => line !== PAGE_BREAK);
  const pairs = filled.slice(1).map((line, at) => ({ before: filled[at] ?? "", line }));
  const adjacent = pairs.filter(({ before, line }) => before !== "" && line !== "");
  const sure = adjacent.filter(({ before, line }) => isSure(before, line));
  const lengths = sure.map(({ before }) => before.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const full = adjacent.filter(({ before }) => before.length >= usual * 0.8).length;
  if (usual < NARROWEST_WRAPPED || !isWrapped(filled, sure.length, full)) return { usual: 0, narrowest: 0 };
  const fits = sure.map(({ before, line }) => roomFor(before, line)).sort((a, b) => a - b);
  return { usual, narrowest: Math.max(fits[Math.floor(fits.length / 20)] ?? 0, usual * 0.75) };
}

function isWrapped(lines: readonly string[], sure: number, full: number): boolean {
  const widest =
    lines.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(lines.length * 0.98)] ?? 0;
  return widest <= WIDEST_WRAPPED && (sure >= full * SHARE_WRAPPED || sure >= MANY_WRAPPED);
}

/** Begins a point of its own: `1. `, `a) `, `- `, `• `. */
const POINT = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|\p{L}[.)]|[-–+•*])\s/u;

/** No paragraph begins in small letters behind a line that ends in the middle of a sentence. */
function isSure(before: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) && !POINT.test(line) && /[\p{L}\d,)]$/u.test(before) && before.length > 15;
}

function roomFor(before: string, line: string): number {
  return before.length + 1 + (/^\S+/u.exec(line)?.[0].length ?? 0);
}

function goesOn(before: string, line: string, { usual, narrowest }: Wrapping): boolean {
  if (usual === 0) return false;
  if (isSure(before, line)) return before.length > usual / 2;
  if (
    /^\p{Ll}/u.test(line) &&
    !POINT.test(line) &&
    before.length > usual * 0.7 &&
    !/[.;:!?]["')]?$/u.test(before)
  )
    return true;
  const isFull = before.length >= usual * 0.8 && roomFor(before, line) > narrowest;
  if (!isFull || isLineOfItsOwn(before) || isLineOfItsOwn(line)) return false;
  if (REFERS.test(before)) return true;
  if (legalHeadingOf(line) !== undefined || /^["'(]?(?:Điều \d|Chương [IVX]|PHỤ LỤC|Căn cứ )/u.test(line))
    return false;
  if (POINT.test(line))
    return (
      /^[-–] /u.test(line) && /[\p{L}\d]$/u.test(before) && /^[-–] \p{Lu}/u.test(line) && !/:$/u.test(before)
    );
  return !/[;:]["']?$|\.\/\.$/u.test(before) && !/[.!?]["']$/u.test(before);
}

/** What a reference to an article is broken behind: `tại khoản 1` / `Điều 107 của Bộ luật …`. */
const REFERS =
  /(?:^|\s)(?:khoản \d+[a-zđ]?|điểm \p{L}|tại|của|và|hoặc|với|theo|các|đến|tới|số|ngày|quy định|là|Điều \d+[a-zđ]?,?|Luật|Nghị định|Thông tư|Bộ|Mẫu|Phụ lục)$/u;

/** Letterheads, titles and signatures: lines in capitals, numbers, days. */
function isLineOfItsOwn(line: string): boolean {
  return (
    isCapitals(line) ||
    typeAlone(line) !== undefined ||
    readNumberLine(line) !== undefined ||
    readPlaceAndDate(line) !== undefined
  );
}
