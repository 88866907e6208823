import { createArticleRun } from "./article-run.ts";
import { isCapitals, LEGAL_LEVEL, type LegalHeading, legalHeadingOf } from "./legal-heading.ts";
import { countSyllables, endsSentence, type Line, paragraph } from "./line.ts";
import { findQuotedLines } from "./quoted-lines.ts";
import { splitGluedHeadings } from "./split-glued-headings.ts";
import { CAPTION_LEVEL } from "./tables/table-level.ts";

/**
 * Makes headings of the paragraphs that are headings of a legal text: Phần 1, Chương 2, Mục 3, Tiểu mục 4, Điều 5
 * levels below the nearest heading that the file itself marks. A title in capitals on the next line joins its number.
 * An article that is one sentence (`Điều 1. Ban hành kèm theo …`) becomes the heading `Điều 1.` and a paragraph.
 * Articles that an amending text quotes, and those of a form in an appendix, are none of the document's own.
 */
export function structureLegalText(source: readonly Line[]): Line[] {
  const lines = source.flatMap(splitGluedHeadings);
  const quoted = findQuotedLines(lines);
  const run = createArticleRun();
  const structured: Line[] = [];
  let ownLevel = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const isOfTable = line.kind === "row" || line.level >= CAPTION_LEVEL;
    const heading = isOfTable ? undefined : legalHeadingOf(line.text);
    if (line.kind === "heading" && !isOfTable) ownLevel = line.level;
    if (heading === undefined && (line.kind === "heading" || namesRule(line.text))) run.restart();
    if (heading === undefined || !run.takes(heading, quoted.get(index))) {
      structured.push(line);
      continue;
    }
    const level = line.kind === "heading" ? line.level : ownLevel + LEGAL_LEVEL[heading.rank];
    const joined = heading.title === "" ? titleLines(lines, index + 1, heading) : [];
    structured.push(...headingLines({ line, heading, joined, level }, lines[index + joined.length + 1]));
    index += joined.length;
  }
  return structured;
}

/** The title of a law or rule in capitals; a form has `QUYẾT ĐỊNH` above its articles. */
function namesRule(text: string): boolean {
  return isCapitals(text) && RULE.test(text) && countSyllables(text) <= 45;
}

const RULE =
  /^(?:BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|QUY ƯỚC|HƯƠNG ƯỚC)(?!\p{L})/u;

interface Heading {
  readonly line: Line;
  readonly heading: LegalHeading;
  readonly joined: readonly string[];
  readonly level: number;
}

function headingLines({ line, heading, joined, level }: Heading, next: Line | undefined): Line[] {
  const { rank, label, title } = heading;
  const place = line.place && { place: line.place };
  if (rank === "article" && isSentence(title, next)) {
    return [
      { kind: "heading", level, text: label, ...place },
      { ...paragraph(title), ...place },
    ];
  }
  const text = [label, title, ...joined].filter((part) => part !== "").join(" ");
  return [{ kind: "heading", level, text, ...place }];
}

/** Syllables of a title, at most, that ends in a full stop by mistake; and of one with nothing below it. */
const LONGEST_TITLE = { stopped: 12, alone: 8 } as const;
/** What articles without a title begin with or say: `Quyết định này có hiệu lực …`, `Các ông, bà … chịu trách nhiệm …`. */
const SENTENCE = /(?<!\p{L})này(?!\p{L})|chịu trách nhiệm|có trách nhiệm|có hiệu lực/iu;

/**
 * Whether what stands behind an article's number is its sentence and no title: an article of which nothing follows has no
 * other text.
 */
function isSentence(title: string, next: Line | undefined): boolean {
  const syllables = countSyllables(title);
  const isAlone = next === undefined || next.kind === "heading" || isOfHigherRank(next);
  if (isAlone && title !== "" && (endsSentence(title) || syllables >= LONGEST_TITLE.alone)) return true;
  if (!/[.;:]["']?(?:\/\.)?$/u.test(title)) return false;
  return syllables > LONGEST_TITLE.stopped || title.endsWith(":") || (SENTENCE.test(title) && syllables > 6);
}

function isOfHigherRank({ text }: Line): boolean {
  return legalHeadingOf(text) !== undefined;
}

/**
 * The lines that carry the title of a heading without one: those in capitals, and one short line below an article's number
 * alone (`Điều 4` / `Họp giao ban`).
 */
function titleLines(lines: readonly Line[], from: number, { rank, label }: LegalHeading): string[] {
  if (rank === "article") return isBare(label) ? articleTitle(lines[from]) : [];
  const titles: string[] = [];
  for (const line of lines.slice(from, from + MOST_TITLE_LINES)) {
    const { text } = line;
    if (!isCapitals(text) || countSyllables(text) > 45 || /[:;]$/u.test(text) || legalHeadingOf(text)) break;
    titles.push(text);
  }
  return titles;
}

function isBare(label: string): boolean {
  return /[\d\p{L}]$/u.test(label);
}

/** Syllables of an article's title on a line of its own, at most. */
const LONGEST_ARTICLE_TITLE = 20;

function articleTitle(line: Line | undefined): string[] {
  if (line === undefined || line.kind === "row" || legalHeadingOf(line.text)) return [];
  const isTitle = /^\p{Lu}/u.test(line.text) && countSyllables(line.text) <= LONGEST_ARTICLE_TITLE;
  return isTitle && !endsSentence(line.text) ? [line.text] : [];
}

/** Lines that a title in capitals runs over, at most. */
const MOST_TITLE_LINES = 4;
