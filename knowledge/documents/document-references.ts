import { findDocumentNumbers } from "../language/index.ts";
import type { Document } from "./document.ts";
import { readLawTitle } from "./law-title.ts";
import { articleKey } from "./passage.ts";

/** `Điều 23. …` and the codified law's `Điều 44.13.LQ.23. …`. */
const ARTICLE_HEADING = /^Điều\s+(\d[\p{L}\d]*(?:\.[\p{L}\d]+)*)/iu;

/** The codified law names an article's origin below its heading: `(Điều 23 Luật số 10/2022/QH15 …)`. */
const ORIGIN_NOTE = /^\(Điều\s+(\d+[a-zđ]?)\s+/iu;

/** `25/2018/qh14+9`: in collections of articles, one a document, the id says which article of which law it is. */
const ARTICLE_ID = /^(.+)\+(\d{1,4}[a-zđ]?)$/iu;

/** Whether a document is one article of a collection, its law known or not. */
export function isArticleId(id: string): boolean {
  return ARTICLE_ID.test(id);
}

/** The article that a whole document is by its id, and the key of its law. */
export function articleOfId(id: string): { law: string; article: string } | undefined {
  const [, written = "", article = ""] = ARTICLE_ID.exec(id) ?? [];
  const [number] = findDocumentNumbers(written);
  return number && number.end - number.start === written.length ? { law: number.key, article } : undefined;
}

/** The numbers in a text as keys, each once, those of the laws that it stands in first. */
export function findNumberKeys(laws: readonly string[], text: string): string[] {
  return [...new Set([...laws, ...findDocumentNumbers(text).map((number) => number.key)])];
}

/** The key of the number that the document itself has; empty or one. */
export function ownNumberKeys({ id, metadata }: Pick<Document, "id" | "metadata">): string[] {
  if (metadata.number !== undefined) return findDocumentNumbers(metadata.number).map(({ key }) => key);
  const law = articleOfId(id)?.law;
  return law === undefined ? [] : [law];
}

/** Where an article stands: the keys of its law (DocumentLaw), the headings above it and what it begins with. */
interface ArticlePlace {
  readonly documentId: string;
  readonly laws: readonly string[];
  readonly headings: readonly string[];
  readonly firstParagraph: string;
}

/** The article that a section is, by its innermost heading, by the note of its origin, or by its document's id. */
export function findArticles({ documentId, laws, headings, firstParagraph }: ArticlePlace): string[] {
  const heading = headings.flatMap((text) => ARTICLE_HEADING.exec(text)?.[1] ?? []).at(-1);
  const written = heading ?? articleOfId(documentId)?.article;
  if (written === undefined) return [];
  const keys = [articleKey(written), ...laws.map((law) => articleKey(written, law))];
  const origin = ORIGIN_NOTE.exec(firstParagraph)?.[1];
  const number = findDocumentNumbers(firstParagraph)[0]?.key;
  if (origin !== undefined && number !== undefined) keys.push(articleKey(origin, number), articleKey(origin));
  return keys;
}

/** The name that the note of an article's origin gives the law, by the key of its number. */
export function findDocumentName(firstParagraph: string): { key: string; name: string } | undefined {
  const origin = ORIGIN_NOTE.exec(firstParagraph)?.[0];
  const date = firstParagraph.search(/\s+ngày\s+\d/iu);
  if (origin === undefined || date < 0) return undefined;
  const { number, name } = readLawTitle(firstParagraph.slice(origin.length, date)) ?? {};
  return number === undefined || name === undefined ? undefined : { key: number.key, name };
}
