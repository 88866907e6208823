import { Readability } from "@mozilla/readability";
import type { Dropped } from "../../document.ts";
import { assembleDocuments } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import { cleanPage, findPageDate } from "../boilerplate/clean-page.ts";
import { comparable, type Line, oneLine } from "../line.ts";
import { metadataOf } from "../metadata.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { decodeHtml } from "./decode-html.ts";
import { type DomDocument, type DomElement, parseHtml } from "./html-dom.ts";
import { htmlLines } from "./html-lines.ts";
import { readHtmlMetadata } from "./html-metadata.ts";

/** A page saved as HTML: reader mode finds the article, the rules for pages clean what it lets through. */
export function readHtml(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  boilerplate: Boilerplate,
): Reading[] {
  const decoded = decodeHtml(bytes);
  if (decoded.kind === "failed") return [skipped(decoded.reason)];
  if (decoded.text.trim() === "") return [skipped(readingMessage("empty"))];
  const document = parseHtml(decoded.text);
  const known = readHtmlMetadata(document);
  const all = htmlLines(document.querySelector("body") ?? document.documentElement);
  const article = extractArticle(document);
  const title = known.title ?? article?.title;
  const lines = article?.lines ?? all;
  const metadata = metadataOf({ ...known.metadata, date: known.metadata.date ?? findPageDate(all) });
  const page = cleanPage(lines, { format: "html", boilerplate }, { title, metadata });
  return assembleDocuments({ id, ...page, dropped: [...page.dropped, ...outside(all, lines, title)] });
}

interface Article {
  readonly title: string | undefined;
  readonly lines: readonly Line[];
}

/** Changes the document. Undefined where reader mode finds no article: then the whole page is read. */
function extractArticle(document: DomDocument): Article | undefined {
  const serializer = (content: DomElement) => content;
  const article = new Readability<DomElement>(document, { serializer }).parse();
  const lines = article?.content ? htmlLines(article.content) : [];
  return lines.length === 0 ? undefined : { title: oneLine(article?.title ?? "") || undefined, lines };
}

/** What reader mode left out, so that it can be shown. */
function outside(all: readonly Line[], kept: readonly Line[], title: string | undefined): Dropped[] {
  const inside = new Set([...kept.map((line) => comparable(line.text)), comparable(title ?? "")]);
  return all
    .filter((line) => !inside.has(comparable(line.text)))
    .map(({ text }) => ({ text, reason: "outside-article" }));
}
