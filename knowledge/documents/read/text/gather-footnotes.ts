import { type Footnotes, PAGE_BREAK } from "./join-wrapped-lines.ts";

/** `3 Điều 5 của Luật số …`: a footnote's number stands at the beginning of its line, without a full stop. */
const NOTE = /^(\d{1,3}) ?(?=[\p{Lu}"])/u;
/** What footnotes of consolidated texts speak of. */
const ON_A_CHANGE =
  /^\d{1,3} ?(?:Thông tư|Nghị định|Luật|Quyết định|Nghị quyết|Điều|Khoản|Điểm|Chương|Mục|Cụm từ|Văn bản|Tên|Đoạn|Nội dung)(?!\p{L})/u;
/** Footnotes of the count that may be missing before one that is found. */
const MOST_MISSING = 2;

/**
 * The lines with the footnotes at the end of each page taken together. A footnote goes on with the count, and its mark
 * stands behind a word higher up on the page (`trợ giúp xã hội3`): a row of a table has no such mark. Marks get lost;
 * then an empty line stands above what speaks of a change of the text.
 */
export function gatherFootnotes(lines: readonly string[]): (string | Footnotes)[] {
  const parts: (string | Footnotes)[] = [];
  let next = 1;
  let page: string[] = [];
  const endPage = () => {
    const from = page.findIndex((_, at) => beginsNotes(page, at, next));
    const body = from < 0 ? page : page.slice(0, from);
    if (from >= 0) {
      const notes = page.slice(from);
      for (const line of notes)
        next = numberOf(line) === undefined || !isNext(line, next) ? next : (numberOf(line) ?? 0) + 1;
      while (body.at(-1) === "") body.pop();
      parts.push(...body, { notes });
    } else parts.push(...body);
    page = [];
  };
  for (const line of lines) {
    if (line === PAGE_BREAK) {
      endPage();
      parts.push(line);
    } else page.push(line);
  }
  endPage();
  return parts;
}

function beginsNotes(page: readonly string[], at: number, next: number): boolean {
  const line = page[at] ?? "";
  if (!isNext(line, next)) return false;
  return (page[at - 1] === "" && ON_A_CHANGE.test(line)) || hasMark(page.slice(0, at), numberOf(line) ?? 0);
}

function isNext(line: string, next: number): boolean {
  const number = numberOf(line);
  return number !== undefined && number >= next && number <= next + MOST_MISSING;
}

function numberOf(line: string): number | undefined {
  const number = NOTE.exec(line)?.[1];
  return number === undefined ? undefined : Number(number);
}

function hasMark(lines: readonly string[], number: number): boolean {
  const mark = new RegExp(`[\\p{L}.,;:)"]${number}(?![\\d\\p{L}./-])`, "u");
  return lines.some((line) => mark.test(line));
}
