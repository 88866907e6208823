import type { Line } from "./line.ts";

/** Lines that one quotation runs over, at most; a longer one lost its closing mark. */
const LONGEST_QUOTATION = 400;

/**
 * Indexes of the lines that go on inside a quotation which began on a line before: an amending text quotes the articles
 * that it writes anew (`"Điều 7a. …` to `…".`). A quotation that does not end before another begins is one line long.
 */
export function findQuotedLines(lines: readonly Pick<Line, "text">[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (!staysOpen(lines[at]?.text ?? "")) continue;
    const end = closingLine(lines, at + 1);
    for (let index = at + 1; index <= (end ?? at); index++) quoted.add(index);
    at = end ?? at;
  }
  return quoted;
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
