import { findDocumentNumbers } from "../language/index.ts";
import type { Document } from "./document.ts";
import { articleKey } from "./passage.ts";

/** `Điều 23. …` and the codified law's `Điều 44.13.LQ.23. …`. */
const ARTICLE_HEADING = /^Điều\s+(\d[\p{L}\d]*(?:\.[\p{L}\d]+)*)/iu;

/** The codified law names an article's origin below its heading: `(Điều 23 Luật số 10/2022/QH15 …)`. */
const ORIGIN_NOTE = /^\(Điều\s+(\d+[a-zđ]?)\s/iu;

/** `số 10/2022/QH15 Luật … ngày 10/11/2022`: what stands between a number and its date is the document's name. */
const NAMED_ORIGIN = /^\(Điều\s+\d+[a-zđ]?\s[^,]*?số\s+([^\s,]+)\s+(\S.*?)\s+ngày\s+\d/iu;

/** The numbers in a text as keys, each once, the document's own first. */
export function findNumberKeys(document: Document, text: string): string[] {
  const own = ownNumberKeys(document);
  return [...new Set([...own, ...findDocumentNumbers(text).map((number) => number.key)])];
}

/** The key of the number that the document itself has; empty or one. */
export function ownNumberKeys(document: Document): string[] {
  return findDocumentNumbers(document.metadata.number ?? "").map((number) => number.key);
}

/** The article that a section is, by its innermost heading or by the note of its origin. */
export function findArticles(
  document: Document,
  headings: readonly string[],
  firstParagraph: string,
): string[] {
  const written = headings.flatMap((heading) => ARTICLE_HEADING.exec(heading)?.[1] ?? []).at(-1);
  if (written === undefined) return [];
  const keys = [articleKey(written), ...ownNumberKeys(document).map((number) => articleKey(written, number))];
  const origin = ORIGIN_NOTE.exec(firstParagraph)?.[1];
  const number = findDocumentNumbers(firstParagraph)[0]?.key;
  if (origin !== undefined && number !== undefined) keys.push(articleKey(origin, number), articleKey(origin));
  return keys;
}

/** The names of numbered documents that a passage of the corpus gives, by number key. */
export function findDocumentName(firstParagraph: string): { key: string; name: string } | undefined {
  const match = NAMED_ORIGIN.exec(firstParagraph);
  const key = findDocumentNumbers(match?.[1] ?? "")[0]?.key;
  const name = match?.[2];
  return key === undefined || name === undefined ? undefined : { key, name };
}
