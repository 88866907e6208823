import { html } from "hono/html";
import { botMessages, describeDate, describePlace } from "../../bot/index.ts";
import {
  citedPlace,
  type Document,
  HEAD_ORDINAL,
  type NewerDocument,
  originalLink,
  type Passage,
} from "../../knowledge/index.ts";
import { fillIn, messages } from "../messages.ts";
import { renderDocument } from "./document-view.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./layout.ts";
import { renderFileLink, renderNewer, renderOriginalLink } from "./passage-card.ts";

const { source: words, answer, brand } = messages;

interface SourceParts {
  readonly document: Document;
  /** A later document that replaces or updates it. */
  readonly newer: NewerDocument | null;
  /** What to mark: a passage or the document's head; undefined: nothing. */
  readonly passage: Passage | typeof HEAD_ORDINAL | undefined;
  /** A passage was asked for that does not exist. */
  readonly isMissing: boolean;
  /** The file that it was read from can be opened. */
  readonly hasOriginal: boolean;
  readonly now: Date;
}

/** The whole document, what is known about it, and the cited passage marked. */
export function renderSourcePage({
  document,
  newer,
  passage,
  isMissing,
  hasOriginal,
  now,
}: SourceParts): Html {
  const { metadata } = document;
  const cited = passage === HEAD_ORDINAL ? undefined : passage;
  const place = cited === undefined ? null : citedPlace(document, cited.start, cited.end);
  return renderPage({
    title: `${document.title} · ${brand.name}`,
    kind: "source",
    styles: ["source.css"],
    main: html`<p class="back"><a href="/">${words.back}</a></p>
<article class="document">
<header>
<h1>${document.title}</h1>
${renderFacts(document, describePlace({ clause: null, place }), now)}
${metadata.summary === true ? html`<p class="callout">${html`<span class="badge">${answer.summary}</span> `}${words.summaryNotice}</p>` : ""}
${newer === null ? "" : html`<div class="callout">${renderNewer(newer)}</div>`}
${renderScanNotice(document)}
${isMissing ? html`<p class="callout">${words.passageMissing}</p>` : ""}
<p class="links">${passage === undefined ? "" : html`<a class="jump" href="#passage">${words.jump}</a>`}${hasOriginal ? renderOriginal(document, place?.page ?? null) : ""}${renderOriginalLink(metadata.url, answer.openOriginal)}${(metadata.alsoAt ?? []).map((url) => renderOriginalLink(url, fillIn(words.alsoAt, { host: hostOf(url) })))}</p>
</header>
<div class="body">${renderHead(document, passage === HEAD_ORDINAL)}${renderDocument(document, cited)}</div>
</article>`,
  });
}

/** Letterhead, addressees and signature: a letter shows who it is from before it says anything. */
function renderHead({ head = [] }: Document, isCited: boolean): Html | "" {
  if (head.length === 0) return "";
  const lines = head.map(({ text }) => html`<span class="line">${text}</span>\n`);
  if (isCited) return html`<mark id="passage" class="head-lines" aria-label="${words.cited}">${lines}</mark>`;
  return html`<details class="head-lines"><summary>${words.head}</summary>${lines}</details>`;
}

function renderOriginal(document: Document, page: number | null): Html | "" {
  const label = page === null ? answer.openFile : fillIn(words.openFileAt, { page });
  return renderFileLink(originalLink(document, page), label);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** Which pages were recognised in pictures: a machine reads some letters wrong. */
function renderScanNotice({ readAs }: Document): Html | "" {
  const { ocrPages = [], pages } = readAs ?? {};
  if (ocrPages.length === 0) return "";
  const isWhole = ocrPages.length === pages;
  const notice = isWhole ? words.scan : fillIn(words.scanPages, { pages: writeRanges(ocrPages) });
  return html`<p class="callout">${notice}</p>`;
}

/** Rising numbers with runs drawn together: `1, 3–7`. */
function writeRanges(numbers: readonly number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, at) => (start === ends[at] ? start : `${start}–${ends[at]}`)).join(", ");
}

function renderFacts({ metadata }: Document, place: string | null, now: Date): Html {
  const facts = [
    [words.type, metadata.type],
    [words.number, metadata.number],
    [words.issuer, metadata.issuer],
    [words.date, describeDate(metadata.date, now) ?? botMessages.age.unknown],
    [words.signer, metadata.signer],
    [words.byline, metadata.byline],
    [words.origin, metadata.origin],
    [words.place, place ?? undefined],
  ] as const;
  const known = facts.filter(([, value]) => value !== undefined);
  return html`<dl class="facts-list">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
