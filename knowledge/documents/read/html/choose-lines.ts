import type { Dropped } from "../../document.ts";
import { comparable, countSyllables, type Line } from "../line.ts";
import type { PageLine } from "./html-lines.ts";
import { findFurniture, isLink } from "./page-furniture.ts";

export interface Chosen {
  readonly lines: readonly PageLine[];
  readonly dropped: readonly Dropped[];
}

/**
 * What of a page is its text. Where reader mode found an article that holds most of the running text, that article and what
 * stands within it; else (lists of news, cards, questions with answers, contacts) everything but menus, footers and forms.
 */
export function chooseLines(all: readonly PageLine[], article: readonly Line[]): Chosen {
  const furniture = findFurniture(all);
  const found = findArticle(all, furniture, article);
  const lines: PageLine[] = [];
  const dropped: Dropped[] = [];
  for (const [index, line] of all.entries()) {
    const reason =
      found === undefined ? furniture[index] : reasonBeside(found, line, index, furniture[index]);
    if (reason === undefined) lines.push(line);
    else dropped.push({ text: line.text, reason });
  }
  return { lines, dropped };
}

interface Article {
  readonly texts: ReadonlySet<string>;
  /** The lines of the page that it begins and ends with. */
  readonly first: number;
  readonly last: number;
}

/** Undefined for an article that leaves much outside: reader mode took one item of a list for it, or lost the titles of cards. */
function findArticle(
  all: readonly PageLine[],
  furniture: readonly (string | undefined)[],
  article: readonly Line[],
): Article | undefined {
  const texts = new Set(article.map(({ text }) => comparable(text)));
  const isIn = (line: PageLine) => texts.has(comparable(line.text)) && countSyllables(line.text) >= TELLING;
  const [first, last] = widen(all, texts, all.findIndex(isIn), all.findLastIndex(isIn));
  let inside = 0;
  let outside = 0;
  for (const [index, line] of all.entries()) {
    const running = countSyllables(line.text) * (1 - line.linked);
    if (index >= first && index <= last) {
      inside += running;
      if (furniture[index] === undefined && !isIn(line) && isLink(line)) outside += countSyllables(line.text);
    } else if (furniture[index] === undefined) outside += running;
  }
  return first < 0 || inside < SHORTEST_ARTICLE || outside > inside / 3 ? undefined : { texts, first, last };
}

/** Lines above an article in which the head of an official document is looked for, and below it its addressees and signature. */
const OFFICIAL_LINES = 20;
const MOTTO = /^(?:cộng (?:hoà|hòa) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam)$/iu;

/** Over the head of an official document, and over the short lines of the article around its first and last long one. */
function widen(
  all: readonly PageLine[],
  texts: ReadonlySet<string>,
  first: number,
  last: number,
): [number, number] {
  const isIn = (line: PageLine | undefined) => line !== undefined && texts.has(comparable(line.text));
  let [from, to] = [first, last];
  while (from > 0 && isIn(all[from - 1])) from--;
  if (from > 0 && all[from - 1]?.kind === "heading") from--;
  while (to >= 0 && isIn(all[to + 1])) to++;
  const head = all.findIndex((line, at) => at >= from - OFFICIAL_LINES && at < from && isOfficial(line));
  const foot = all.findLastIndex((line, at) => at > to && at <= to + OFFICIAL_LINES && isOfficial(line));
  return [head < 0 ? from : head, foot < 0 ? to : foot];
}

function isOfficial({ official, text }: PageLine): boolean {
  return official === true || MOTTO.test(text);
}

/** Shorter lines (`Trả lời`) stand in several places of a page. */
const TELLING = 4;
/** Syllables. What is shorter is a card or a notice as well as an article. */
const SHORTEST_ARTICLE = 60;

/** Within the article links that reader mode left out are teasers; other text belongs to it: boxes, what unfolds. */
function reasonBeside(
  { texts, first, last }: Article,
  line: PageLine,
  index: number,
  furniture: string | undefined,
) {
  if (texts.has(comparable(line.text)) && index >= first && index <= last) return undefined;
  if (furniture !== undefined) return furniture;
  const isTeaser = isLink(line) && line.kind !== "heading";
  return index < first || index > last || isTeaser ? "outside-article" : undefined;
}
