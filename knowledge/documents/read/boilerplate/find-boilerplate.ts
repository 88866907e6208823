import { escapePattern } from "../../../language/escape-pattern.ts";
import type { BoilerplateRule, PatternRule } from "../../../language/lexicons/boilerplate-rules.ts";
import { legalHeadingOf } from "../legal-heading.ts";
import {
  comparable,
  countSyllables,
  endsSentence,
  type IndexedLine,
  isWholeParagraph,
  type Line,
} from "../line.ts";
import { findCaptions } from "./find-captions.ts";
import { findTeasers } from "./find-teasers.ts";
import { compilePatterns, type LineTest } from "./line-pattern.ts";

/** Finds the lines that a rule drops, as indexes into the lines given. */
export type Finder = (lines: readonly IndexedLine[]) => number[];

export function createFinder(rule: BoilerplateRule): Finder {
  switch (rule.scope) {
    case "digits":
      return createDigitFinder(rule.atLeast, compilePatterns(rule.beside, LONGEST_LABEL));
    case "file-names":
      return whereText(fileNameTest(rule.extensions));
    case "image-names":
      return whereText(isImageNames);
    case "teaser":
      return findTeasers;
    case "caption":
      return (lines) => findCaptions(lines, rule.openings);
    case "empty-heading":
      return findEmptyHeadings;
    default:
      return createPatternFinder(rule);
  }
}

function createPatternFinder(rule: PatternRule): Finder {
  const matches = compilePatterns(rule.patterns, rule.longest);
  const needsBody = rule.after === "paragraph" || rule.scope === "rest";
  return (lines) => {
    const first = needsBody ? lines.findIndex(isWholeParagraph) : 0;
    if (first < 0) return [];
    const hits = indexesWhere(lines, (line, index) => {
      return index >= first && (!rule.headingsOnly || line.kind === "heading") && matches(line.text);
    });
    return hits.flatMap((index) => range(index, endOf(rule.scope, lines, index)));
  };
}

/**
 * Below the text a list of links goes on to the end or to the next whole paragraph. Amid the text, titles of other articles may
 * stand; what is shorter there (`Loa`, `02 bộ`) is the text's own, and the label one of its words.
 */
function endOfList(lines: readonly Line[], start: number, end: number): number {
  if (!lines.slice(0, start).some(isWholeParagraph)) return start + 1;
  if (!lines.slice(end).some((line) => goesOn(line))) return end;
  let last = start + 1;
  while (last < end && isTitle(lines[last])) last++;
  return last === start + 1 ? start : last;
}

/** A paragraph of the text, not the beginning of another article: those are cut off. */
function goesOn(line: Line): boolean {
  return isWholeParagraph(line) || legalHeadingOf(line.text) !== undefined;
}

/** Titles of articles have at least five syllables and no figure or unit of a table. */
function isTitle(line: Line | undefined): boolean {
  return line !== undefined && countSyllables(line.text) >= 5 && !endsSentence(line.text);
}

function endOf(scope: PatternRule["scope"], lines: readonly Line[], start: number): number {
  const next = (stop: (line: Line) => boolean) => {
    const found = lines.findIndex((line, index) => index > start && stop(line));
    return found < 0 ? lines.length : found;
  };
  if (scope === "line") return start + 1;
  if (scope === "rest") return lines.length;
  // Above the text the next whole paragraph may be the article's first, and its title would go with the list.
  if (scope === "list") return endOfList(lines, start, next(isWholeParagraph));
  const level = lines[start]?.level ?? 0;
  return level === 0 ? start + 1 : next((line) => line.kind === "heading" && line.level <= level);
}

/** Counters of visits show a digit a line under their label; figures of a text stand so in a column. */
function createDigitFinder(atLeast: number, isLabel: LineTest): Finder {
  return (lines) => {
    const isDigit = (index: number) => /^\d$/.test(lines[index]?.text ?? "");
    const found: number[] = [];
    for (let start = 0; start < lines.length; start++) {
      if (!isDigit(start)) continue;
      let end = start;
      while (isDigit(end)) end++;
      const hasLabel = [start - 1, end].some((index) => isLabel(lines[index]?.text ?? ""));
      if (hasLabel && end - start >= atLeast) found.push(...range(start, end));
      start = end;
    }
    return found;
  };
}

/** Syllables. */
const LONGEST_LABEL = 10;

/** Names of files may hold spaces, so the whole of a short line counts when it ends in an extension and has no sentence. */
function fileNameTest(extensions: readonly string[]): LineTest {
  const test = new RegExp(`^[^.,;:!?"]{1,80}\\.(?:${extensions.map(escapePattern).join("|")})$`, "i");
  return (text) => test.test(text);
}

function isImageNames(text: string): boolean {
  const words = text.split(" ");
  if (!/^[\w -]+$/.test(text) || words.length > 10) return false;
  // `bdv001` or `slide-02`; two of them, so that a lone `QH15` or `COVID19` stays.
  return (comparable(text).match(/[a-z]{2,}[_-]?\d{2,3}(?!\d)/g) ?? []).length >= 2;
}

/** Headings whose text went: a gap in the line numbers before the next heading of the same or a higher rank. */
function findEmptyHeadings(lines: readonly IndexedLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (line.kind !== "heading" || next?.kind !== "heading") return [];
    return next.level <= line.level && next.lineIndex > line.lineIndex + 1 ? [index] : [];
  });
}

function whereText(test: LineTest): Finder {
  return (lines) => indexesWhere(lines, (line) => test(line.text));
}

function indexesWhere(lines: readonly Line[], test: (line: Line, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (test(line, index) ? [index] : []));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
