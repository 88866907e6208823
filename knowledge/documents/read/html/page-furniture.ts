import { comparable, countSyllables, endsSentence } from "../line.ts";
import type { PageLine } from "./html-lines.ts";

/** By line of a page why it is no text of it; undefined for what may be. The names are those that `dropped` shows. */
export function findFurniture(lines: readonly PageLine[]): (string | undefined)[] {
  const reasons: (string | undefined)[] = lines.map(({ part }) => part);
  markMenus(lines, reasons);
  markRepeated(lines, reasons);
  markEmptyHeadings(lines, reasons);
  return reasons;
}

/** Whether most of a line is links. */
export function isLink({ linked }: PageLine): boolean {
  return linked >= 0.8;
}

/**
 * Links of a few words above and below all text of a page are its menus; lists of links amid the text belong to it. What a menu
 * says is furniture wherever it is said again as a link.
 */
function markMenus(lines: readonly PageLine[], reasons: (string | undefined)[]): void {
  const isText = (line: PageLine, index: number) => reasons[index] === undefined && bearsText(line);
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  for (const [index, line] of lines.entries()) {
    const isBeside = first < 0 || index < first || index > last;
    if (isBeside && isMenuEntry(line)) reasons[index] ??= "navigation";
  }
  const entries = new Set(
    lines.flatMap(({ text }, at) => (reasons[at] === "navigation" ? [comparable(text)] : [])),
  );
  for (const [index, line] of lines.entries()) {
    if (isMenuEntry(line) && entries.has(comparable(line.text))) reasons[index] ??= "navigation";
  }
}

/** Titles of news and of documents are longer than entries of menus. */
function isMenuEntry(line: PageLine): boolean {
  const { kind, text } = line;
  const isShort = countSyllables(text) <= LONGEST_ENTRY && !text.endsWith("?") && !endsSentence(text);
  return kind === "paragraph" && isLink(line) && isShort;
}

const LONGEST_ENTRY = 8;

function bearsText(line: PageLine): boolean {
  const syllables = countSyllables(line.text);
  return isLink(line) ? syllables > LONGEST_ENTRY : line.kind !== "heading" && syllables >= 4;
}

/** Pages hide a second copy of what they show, for phones or printing. */
function markRepeated(lines: readonly PageLine[], reasons: (string | undefined)[]): void {
  const shown = new Set(lines.flatMap(({ hidden, text }) => (hidden ? [] : [comparable(text)])));
  for (const [index, { hidden, text }] of lines.entries()) {
    if (hidden && countSyllables(text) >= 4 && shown.has(comparable(text))) reasons[index] ??= "repeated";
  }
}

/** Headings of which everything below is furniture. */
function markEmptyHeadings(lines: readonly PageLine[], reasons: (string | undefined)[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "heading" || reasons[index] !== undefined) continue;
    const end = lines.findIndex(
      ({ kind, level }, at) => at > index && kind === "heading" && level <= line.level,
    );
    const below = reasons.slice(index + 1, end < 0 ? undefined : end);
    if (below.length > 0 && below.every((reason) => reason !== undefined)) reasons[index] = "navigation";
  }
}
