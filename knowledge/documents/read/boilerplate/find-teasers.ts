import { comparable, countSyllables, endsCutOff, isWholeParagraph, type Line } from "../line.ts";

/**
 * Teasers of other articles: a title that stands on two lines running (the picture's name and the link), with the
 * text cut off with dots after it. Only after the first whole paragraph, since a page's own title may stand twice too.
 */
export function findTeasers(lines: readonly Line[]): number[] {
  const body = lines.findIndex(isWholeParagraph);
  if (body < 0) return [];
  const found: number[] = [];
  for (let index = body + 1; index + 1 < lines.length; index++) {
    if (!isSameTitle(lines[index], lines[index + 1])) continue;
    found.push(index, index + 1);
    const text = lines[index + 2];
    if (text !== undefined && endsCutOff(text.text)) found.push(index + 2);
    index++;
  }
  return found;
}

function isSameTitle(one: Line | undefined, other: Line | undefined): boolean {
  if (one === undefined || other === undefined || countSyllables(one.text) < 4) return false;
  return comparable(one.text) === comparable(other.text);
}
