import { html } from "hono/html";
import { botMessages, describeAge, describePlace, excerptOf, webAddress } from "../../bot/index.ts";
import type { NewerDocument, ShownPassage, Source } from "../../knowledge/index.ts";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";
import { renderProse } from "./prose.ts";

const { answer } = messages;

/** One passage with the answering sentence marked, its source and the age of that. */
export function renderPassageCard(passage: ShownPassage, now: Date): Html {
  return html`<article class="card">
<div class="prose">${renderText(passage)}</div>
<footer class="origin">${renderSource(passage.source, now)}</footer>
</article>`;
}

function renderText({ text, highlight }: ShownPassage): Html {
  const excerpt = excerptOf(text, highlight);
  if (excerpt === null) return renderProse(text, highlight);
  return html`<div class="excerpt">${renderProse(excerpt, highlight)}</div>
<details class="whole"><summary><span class="closed">${answer.more}</span><span class="opened">${answer.less}</span></summary>
<div class="whole-text">${renderProse(text, highlight)}</div></details>`;
}

function renderSource(source: Source, now: Date): Html {
  const facts = [source.number, source.issuer].filter((fact) => fact !== null);
  const place = describePlace(source);
  return html`<p class="title">${source.summary ? html`<span class="badge" title="${answer.summaryHint}">${answer.summary}</span> ` : ""}<cite>${source.title}</cite></p>
${facts.length === 0 ? "" : html`<p class="facts">${facts.join(" · ")}</p>`}
<p class="age">${describeAge(source, now)}</p>
${source.section === null ? "" : html`<p class="section"><span class="visually-hidden">${answer.section}: </span>${source.section}</p>`}
${place === null ? "" : html`<p class="place">${answer.place}: ${place}</p>`}
${source.newer === null ? "" : renderNewer(source.newer)}
<p class="links"><a href="${source.link}">${answer.openDocument}</a>${renderFileLink(source.original)}${renderOriginalLink(source.url, answer.openOriginal)}</p>`;
}

/** What replaces or updates a document, with a link to it. */
export function renderNewer({ title, link }: NewerDocument): Html {
  const [before = "", after = ""] = botMessages.newer.split("{title}");
  return html`<p class="newer">${before}<a href="${link}">${title}</a>${after}</p>`;
}

/** A link to the original file on this server; empty where there is none. */
export function renderFileLink(path: string | null, label: string = answer.openFile): Html | "" {
  return path === null ? "" : renderOutLink(path, label);
}

/** A link to the original; empty when its address is unknown or no web address. */
export function renderOriginalLink(url: string | null | undefined, label: string): Html | "" {
  const address = webAddress(url);
  return address === null ? "" : renderOutLink(address, label);
}

function renderOutLink(address: string, label: string): Html {
  return html`<a class="out" href="${address}" target="_blank" rel="noopener noreferrer external">${label}<span class="visually-hidden"> (${answer.newTab})</span></a>`;
}
