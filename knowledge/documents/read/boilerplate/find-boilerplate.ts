import { escapePattern } from "../../../language/escape-pattern.ts";
import type { BoilerplateRule, PatternRule } from "../../../language/lexicons/boilerplate-rules.ts";
import { comparable, type IndexedLine, isWholeParagraph, type Line } from "../line.ts";
import { findCaptions } from "./find-captions.ts";
import { findTeasers } from "./find-teasers.ts";
import { compilePatterns, type LineTest } from "./line-pattern.ts";

/** Finds the lines that a rule drops, as indexes into the lines given. */
export type Finder = (lines: readonly IndexedLine[]) => number[];

export function createFinder(rule: BoilerplateRule): Finder {
  switch (rule.scope) {
    case "digits":
      return (lines) => findDigitRuns(lines, rule.atLeast);
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

function endOf(scope: PatternRule["scope"], lines: readonly Line[], start: number): number {
  const next = (stop: (line: Line) => boolean) => {
    const found = lines.findIndex((line, index) => index > start && stop(line));
    return found < 0 ? lines.length : found;
  };
  if (scope === "line") return start + 1;
  if (scope === "rest") return lines.length;
  // Above the text the next whole paragraph may be the article's first, and its title would go with the list.
  if (scope === "list")
    return lines.slice(0, start).some(isWholeParagraph) ? next(isWholeParagraph) : start + 1;
  const level = lines[start]?.level ?? 0;
  return level === 0 ? start + 1 : next((line) => line.kind === "heading" && line.level <= level);
}

function findDigitRuns(lines: readonly Line[], atLeast: number): number[] {
  const found: number[] = [];
  let run: number[] = [];
  for (let index = 0; index <= lines.length; index++) {
    if (/^\d$/.test(lines[index]?.text ?? "")) {
      run.push(index);
      continue;
    }
    if (run.length >= atLeast) found.push(...run);
    run = [];
  }
  return found;
}

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
