import { isCapitals, LEGAL_LEVEL, type LegalHeading, legalHeadingOf } from "./legal-heading.ts";
import { countSyllables, type Line, paragraph } from "./line.ts";
import { splitGluedHeadings } from "./split-glued-headings.ts";
import { CAPTION_LEVEL } from "./tables/table-level.ts";

/**
 * Makes headings of the paragraphs that are headings of a legal text: Phần 1, Chương 2, Mục 3, Tiểu mục 4, Điều 5
 * levels below the nearest heading that the file itself marks. A title in capitals on the next line joins its number.
 * An article that is one sentence (`Điều 1. Ban hành kèm theo …`) becomes the heading `Điều 1.` and a paragraph.
 */
export function structureLegalText(source: readonly Line[]): Line[] {
  const lines = source.flatMap(splitGluedHeadings);
  const structured: Line[] = [];
  let ownLevel = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const isOfTable = line.kind === "row" || line.level >= CAPTION_LEVEL;
    const heading = isOfTable ? undefined : legalHeadingOf(line.text);
    if (line.kind === "heading" && !isOfTable) ownLevel = line.level;
    if (heading === undefined) {
      structured.push(line);
      continue;
    }
    const level = line.kind === "heading" ? line.level : ownLevel + LEGAL_LEVEL[heading.rank];
    const joined = heading.title === "" ? titleLines(lines, index + 1, heading) : [];
    structured.push(...headingLines(heading, joined, level));
    index += joined.length;
  }
  return structured;
}

function headingLines(
  { rank, label, title }: LegalHeading,
  joined: readonly string[],
  level: number,
): Line[] {
  if (rank === "article" && isWholeSentence(title)) {
    return [{ kind: "heading", level, text: label }, paragraph(title)];
  }
  const text = [label, title, ...joined].filter((part) => part !== "").join(" ");
  return [{ kind: "heading", level, text }];
}

/** A title may end in a full stop by mistake, but then it is short. */
function isWholeSentence(title: string): boolean {
  return /[.;:]["']?(?:\/\.)?$/u.test(title) && countSyllables(title) > 12;
}

/** The lines in capitals that carry the title of a heading without one. Articles have theirs on their own line. */
function titleLines(lines: readonly Line[], from: number, { rank }: LegalHeading): string[] {
  const titles: string[] = [];
  for (const line of rank === "article" ? [] : lines.slice(from, from + MOST_TITLE_LINES)) {
    if (!isCapitals(line.text) || countSyllables(line.text) > 45 || legalHeadingOf(line.text)) break;
    titles.push(line.text);
  }
  return titles;
}

/** Lines that a title in capitals runs over, at most. */
const MOST_TITLE_LINES = 4;
