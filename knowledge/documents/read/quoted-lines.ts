import type { Line } from "./line.ts";

/** Lines that one quotation runs over, at most; a longer one lost its closing mark. */
const LONGEST_QUOTATION = 400;

/** A line inside a quotation. */
export interface QuotedLine {
  /** The article that would come next among those quoted; undefined where the quotation begins with none. */
  readonly nextArticle: number | undefined;
  /** It begins with a chapter, so that all articles in it are quoted. */
  readonly isWhole: boolean;
}

/**
 * The lines that go on inside a quotation which began on a line before, by index: an amending text quotes the articles
 * that it writes anew (`"Điều 7a. …` to `…".`). A quotation that does not end before another begins is one line long.
 */
export function findQuotedLines(lines: readonly Pick<Line, "text">[]): ReadonlyMap<number, QuotedLine> {
  const quoted = new Map<number, QuotedLine>();
  for (let at = 0; at < lines.length; at++) {
    const opening = lines[at]?.text ?? "";
    if (!staysOpen(opening)) continue;
    const end = closingLine(lines, at + 1) ?? at;
    let last = articleOf(opening.replace(/^.*?"\s?/u, ""));
    const isWhole = /"\s?(?:Chương|Mục|Phần)\s/u.test(opening);
    for (let index = at + 1; index <= end; index++) {
      quoted.set(index, { nextArticle: last === undefined ? undefined : last + 1, isWhole });
      const article = articleOf(lines[index]?.text ?? "");
      if (last !== undefined && article === last + 1) last = article;
    }
    at = end;
  }
  return quoted;
}

function articleOf(text: string): number | undefined {
  const number = /^Điều (\d{1,4})/u.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

function closingLine(lines: readonly Pick<Line, "text">[], from: number): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + LONGEST_QUOTATION); at++) {
    const text = lines[at]?.text ?? "";
    if (CLOSES.test(text)) return at;
    if (OPENS.test(text) && staysOpen(text)) return undefined;
  }
  return undefined;
}

/** A quotation begins a line, or the rest of one behind a colon. */
const OPENS = /^"/u;
const CLOSES = /(?<=\S)"[\s.,;)\]]*(?:\d{1,3}|\/\.)?$/u;

function staysOpen(text: string): boolean {
  if (!/^"|:\s"/u.test(text)) return false;
  let isOpen = false;
  for (const { index } of text.matchAll(/"/gu)) isOpen = /^$|[\s([]/u.test(text.charAt(index - 1));
  return isOpen;
}
