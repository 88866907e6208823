import { html } from "hono/html";
import { botMessages, describeDate } from "../../bot/index.ts";
import type { Document, Passage } from "../../knowledge/index.ts";
import { messages } from "../messages.ts";
import { renderDocument } from "./document-view.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./layout.ts";
import { renderOriginalLink } from "./passage-card.ts";

const { source: words, answer, brand } = messages;

interface SourceParts {
  readonly document: Document;
  /** The passage to mark; undefined: none. */
  readonly passage: Passage | undefined;
  /** A passage was asked for that does not exist. */
  readonly isMissing: boolean;
  readonly now: Date;
}

/** The whole document, what is known about it, and the cited passage marked. */
export function renderSourcePage({ document, passage, isMissing, now }: SourceParts): Html {
  const { metadata } = document;
  return renderPage({
    title: `${document.title} · ${brand.name}`,
    kind: "source",
    styles: ["source.css"],
    main: html`<p class="back"><a href="/">${words.back}</a></p>
<article class="document">
<header>
<h1>${document.title}</h1>
${renderFacts(document, now)}
${metadata.summary === true ? html`<p class="callout">${html`<span class="badge">${answer.summary}</span> `}${words.summaryNotice}</p>` : ""}
${isMissing ? html`<p class="callout">${words.passageMissing}</p>` : ""}
<p class="links">${passage === undefined ? "" : html`<a class="jump" href="#passage">${words.jump}</a>`}${renderOriginalLink(metadata.url, answer.openOriginal)}</p>
</header>
<div class="body">${renderDocument(document, passage)}</div>
</article>`,
  });
}

function renderFacts({ metadata }: Document, now: Date): Html {
  const facts = [
    [words.number, metadata.number],
    [words.issuer, metadata.issuer],
    [words.date, describeDate(metadata.date, now) ?? botMessages.age.unknown],
    [words.byline, metadata.byline],
    [words.origin, metadata.origin],
  ] as const;
  const known = facts.filter(([, value]) => value !== undefined);
  return html`<dl class="facts-list">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
