import { html } from "hono/html";
import { describeDate } from "../../../bot/index.ts";
import { type Document, type DocumentReport, dropReason, type KeptReport } from "../../../knowledge/index.ts";
import { fillIn, messages } from "../../messages.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";

const { admin: words, brand } = messages;

/** Lines of each reason that are shown: a saved page seldom has more, a broken file may have thousands. */
const MOST_LINES = 500;

interface Shown {
  readonly document: Document;
  readonly report: KeptReport | undefined;
}

/** How a document was read, and every line that was left out, by its reason. */
export function renderIngestDocumentPage({ document, report }: Shown): Html {
  const { id, title, dropped } = document;
  const own = report?.documents.find((one) => one.id === id);
  const findings = report?.findings.filter(({ documentId }) => documentId === id) ?? [];
  const groups = Object.entries(Object.groupBy(dropped, ({ reason }) => reason));
  return renderPage({
    title: `${title} · ${brand.name}`,
    kind: "admin",
    styles: ["source.css", "admin.css"],
    main: html`<p class="back"><a href="/admin">${words.back}</a></p>
<h1>${title}</h1>
${findings.map(({ level, message }) => html`<p class="callout ${level}">${message}</p>`)}
${own === undefined ? "" : renderFacts(own)}
<p class="links"><a href="/sources/${encodeURIComponent(id)}">${words.openDocument}</a></p>
<section><h2>${words.dropped}</h2>
${
  groups.length === 0
    ? html`<p>${words.nothingDropped}</p>`
    : groups.map(([rule, lines = []]) =>
        renderGroup(
          rule,
          lines.map(({ text }) => text),
        ),
      )
}
</section>`,
  });
}

function renderFacts(report: DocumentReport): Html {
  const { ocrPages, articles, keptCharacters, droppedCharacters } = report;
  const characters = (count: number) => fillIn(words.characters, { count: count.toLocaleString("vi") });
  const facts = [
    [words.file, report.file],
    [words.format, report.format],
    [words.type, report.type],
    [words.number, report.number],
    [words.issuer, report.issuer],
    [words.date, report.date && (describeDate(report.date, new Date(0)) ?? report.date)],
    [words.signer, report.signer],
    [words.articles, articles.length === 0 ? undefined : articles.join(" + ")],
    [words.passages, report.passages],
    [words.pages, report.pages],
    [words.ocrPages, ocrPages?.join(", ")],
    [words.tables, report.tables],
    [words.kept, characters(keptCharacters)],
    [words.lost, characters(droppedCharacters)],
  ] as const;
  const known = facts.filter(([, value]) => value !== undefined);
  return html`<dl class="facts-list">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function renderGroup(rule: string, lines: readonly string[]): Html {
  const label = fillIn(words.droppedGroup, { reason: dropReason(rule), count: lines.length });
  const more = lines.length - MOST_LINES;
  return html`<details class="dropped" open><summary>${label}</summary>
<ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}</ul>
${more > 0 ? html`<p>${fillIn(words.moreDropped, { count: more })}</p>` : ""}
</details>`;
}
