import { countSyllables, isWholeParagraph, oneLine } from "../line.ts";
import type { DomDocument } from "./html-dom.ts";
import type { PageLine } from "./html-lines.ts";

/** The only main heading of a page, where it says more than the head of a box and stands above the text that was kept. */
export function findMainHeading(all: readonly PageLine[], kept: readonly PageLine[]): string | undefined {
  const headings = all.filter(
    ({ kind, level, part }) => kind === "heading" && level === 1 && part === undefined,
  );
  const [heading, ...others] = headings;
  if (heading === undefined || others.length > 0) return undefined;
  const at = all.indexOf(heading);
  const isAbove =
    all.indexOf(kept.find((line) => line !== heading && isWholeParagraph(line)) ?? heading) >= at;
  return isAbove && countSyllables(heading.text) >= SHORTEST_TITLE ? heading.text : undefined;
}

/** Syllables; heads of boxes (`Giới thiệu`, `Đầu tư công`) are shorter. */
const SHORTEST_TITLE = 4;

/** `<title>` without the name of the site behind it; undefined for what programs write there. */
export function findTabTitle(document: DomDocument): string | undefined {
  const title = oneLine(document.querySelector("title")?.textContent ?? "");
  const [first = "", ...others] = title.split(/ [-–|»] /);
  const own = others.length > 0 && countSyllables(first) > 1 ? first : title;
  return countSyllables(own) > 1 && !NO_TITLE.test(own) ? own : undefined;
}

const NO_TITLE = /^(?:home|trang chủ|untitled|document|new page|index|page \d+)/iu;
