import { Readability } from "@mozilla/readability";
import type { Dropped, ReadAs } from "../../document.ts";
import { readLawTitle } from "../../law-title.ts";
import { assembleDocuments } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import { cleanPage, findPageDate } from "../boilerplate/clean-page.ts";
import { isPlainFurniture } from "../boilerplate/plain-furniture.ts";
import { legalHeadingOf } from "../legal-heading.ts";
import { countSyllables, type Line } from "../line.ts";
import { metadataOf } from "../metadata.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { chooseLines } from "./choose-lines.ts";
import { decodeHtml } from "./decode-html.ts";
import { findAttributes } from "./document-attributes.ts";
import { type DomDocument, type DomElement, isElement, parseHtml } from "./html-dom.ts";
import { htmlLines } from "./html-lines.ts";
import { readHtmlMetadata } from "./html-metadata.ts";
import { markQuestions } from "./mark-questions.ts";
import { mendPage } from "./mend-page.ts";
import { showHidden } from "./page-parts.ts";
import { findMainHeading, findTabTitle } from "./page-title.ts";

/** A page saved as HTML: reader mode and what pages are made of tell its text, the rules for pages clean what they let through. */
export function readHtml(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  boilerplate: Boilerplate,
): Reading[] {
  const decoded = decodeHtml(bytes);
  if (decoded.kind === "failed") return [skipped(decoded.reason)];
  if (decoded.text.trim() === "") return [skipped(readingMessage("empty"))];
  if (countTags(decoded.text) > MOST_TAGS) return [skipped(readingMessage("tooManyTags"))];
  const document = parseHtml(decoded.text);
  if (mendPage(document) === "garbled") return [skipped(readingMessage("garbled"))];
  const known = readHtmlMetadata(document, decoded.text);
  const all = htmlLines(document.querySelector("body") ?? document.documentElement);
  const tabTitle = findTabTitle(document);
  const attributes = findAttributes(document);
  const chosen = chooseLines(all, articleLines(document));
  const title = findMainHeading(all, chosen.lines) ?? known.title ?? tabTitle;
  const metadata = metadataOf({ ...known.metadata, date: known.metadata.date ?? findPageDate(all) });
  const page = cleanPage(markQuestions(chosen.lines), { format: "html", boilerplate }, { title, metadata });
  const dropped = [...page.dropped, ...chosen.dropped];
  const warnings = warningsOf(page.lines, dropped, title ?? "");
  const readAs: ReadAs = { format: "html", ...(warnings.length > 0 && { warnings }) };
  return assembleDocuments({
    id,
    ...page,
    metadata: metadataOf({ ...page.metadata, ...attributes }),
    dropped,
    readAs,
  });
}

/** What reader mode takes for the article of the page, nothing for a page that it would be too long at. Changes the document. */
function articleLines(document: DomDocument): readonly Line[] {
  if (!isOrdinary(document.documentElement)) return [];
  showHidden(document.documentElement);
  const serializer = (content: DomElement) => content;
  const article = new Readability<DomElement>(document, { serializer }).parse();
  return article?.content ? htmlLines(article.content) : [];
}

/** The time of reader mode grows with the third power of the depth: 7 s at 300. Pages of portals are 40 deep. */
const ORDINARY = { depth: 100, elements: 50_000 } as const;

function isOrdinary(root: DomElement): boolean {
  let elements = 0;
  const waiting: [DomElement, number][] = [[root, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, depth] = next;
    if (depth > ORDINARY.depth || ++elements > ORDINARY.elements) return false;
    for (const child of element.childNodes) if (isElement(child)) waiting.push([child, depth + 1]);
  }
  return true;
}

/** Parsing takes about a millisecond for 100 tags at worst; the longest laws have 30,000. */
const MOST_TAGS = 300_000;

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0 && count <= MOST_TAGS; at = html.indexOf("<", at + 1)) count++;
  return count;
}

function warningsOf(kept: readonly Line[], dropped: readonly Dropped[], title: string): string[] {
  const warnings: string[] = [];
  const lost = dropped.filter((line) => !isPlainFurniture(line));
  const share = countAll(kept) / Math.max(1, countAll(kept) + countAll(lost));
  if (share < LEAST_KEPT) warnings.push(readingMessage("pageLostText", { percent: Math.round(share * 100) }));
  const isLaw = readLawTitle(title)?.number !== undefined;
  const hasArticle = kept.some(({ text }) => legalHeadingOf(text)?.rank === "article");
  if (isLaw && !hasArticle && countAll(kept) < SHORTEST_LAW) warnings.push(readingMessage("pageWithoutBody"));
  return warnings;
}

/** Of what a page says beside its menus, footers and forms: below that an administrator should look at what was left out. */
const LEAST_KEPT = 2 / 3;
/** Syllables; a law or decision with its heads and signature has more. */
const SHORTEST_LAW = 200;

function countAll(lines: readonly Pick<Line, "text">[]): number {
  return lines.reduce((count, { text }) => count + countSyllables(text), 0);
}
