import { findDates } from "../../../language/dates.ts";
import type { Metadata } from "../../document.ts";
import { countSyllables, oneLine } from "../line.ts";
import { metadataOf, webAddress } from "../metadata.ts";
import type { DomDocument } from "./html-dom.ts";
import { findArticleData } from "./json-ld.ts";

export interface HtmlMetadata {
  /** As the markup declares it. */
  readonly title: string | undefined;
  readonly metadata: Metadata;
}

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="DC.date.issued"]',
  'meta[name="date"]',
  '[itemprop="datePublished"]',
  "article time[datetime]",
];

/** What the markup of a page says about it. Read before the reader mode, which changes the page. */
export function readHtmlMetadata(document: DomDocument, html: string): HtmlMetadata {
  const article = findArticleData(document);
  const origin = text(article?.publisher) ?? contentOf(document, ['meta[property="og:site_name"]']);
  const author =
    text(article?.author) ?? contentOf(document, ['meta[name="author"]', 'meta[property="article:author"]']);
  const published = article?.datePublished ?? contentOf(document, DATES);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return {
    title: text(article?.headline) ?? contentOf(document, ['meta[property="og:title"]']),
    metadata: metadataOf({
      date: published === undefined ? undefined : vietnamDate(published),
      // Content systems put the site's name or an address where the author belongs.
      byline: author !== undefined && author !== origin && isName(author) ? author : undefined,
      origin,
      url:
        webAddress(address ?? "") ??
        webAddress(contentOf(document, ['meta[property="og:url"]']) ?? "") ??
        webAddress(SAVED_FROM.exec(html.slice(0, HEAD_LENGTH))?.[1] ?? ""),
    }),
  };
}

/** The comment that browsers write above a page that they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;
const HEAD_LENGTH = 4096;

function contentOf(document: DomDocument, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    const content = text(found?.getAttribute("content") ?? found?.getAttribute("datetime"));
    if (content !== undefined) return content;
  }
  return undefined;
}

function isName(author: string): boolean {
  return countSyllables(author) <= 8 && webAddress(author) === undefined && !author.includes("@");
}

/** The day in Vietnam (UTC+7, no summer time) of an ISO time with a zone; the day as written without one. */
function vietnamDate(value: string): string | undefined {
  const time = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return findDates(value)[0]?.iso;
  return new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);
}

function text(value: string | null | undefined): string | undefined {
  return oneLine(value ?? "") || undefined;
}
