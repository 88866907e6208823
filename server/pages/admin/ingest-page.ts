import { html } from "hono/html";
import { botMessages } from "../../../bot/index.ts";
import type { DocumentReport, Finding, KeptReport, Level, Progress } from "../../../knowledge/index.ts";
import { fillIn, messages } from "../../messages.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { reportPath, writeTime } from "./report-words.ts";

const { admin: words, brand } = messages;
const LEVELS: readonly Level[] = ["alarm", "warning", "notice"];
/** After how long the page loads itself again while documents are read. */
const REFRESH_SECONDS = 3;

interface Shown {
  readonly report: KeptReport | undefined;
  /** A reload is running; how far it is, where this page started it. */
  readonly reloading: { readonly progress: Progress | undefined } | undefined;
}

/** What was made of the documents at the last reload: what to look at first, gravest first, then each document. */
export function renderIngestPage({ report, reloading }: Shown): Html {
  return renderPage({
    title: `${words.title} · ${brand.name}`,
    kind: "admin",
    styles: ["admin.css"],
    ...(reloading ? { refreshSeconds: REFRESH_SECONDS } : {}),
    main: html`<header class="admin-head">
<h1>${words.title}</h1>
${report === undefined ? html`<p>${words.noReport}</p>` : renderSum(report)}
<div class="actions">
${reloading ? "" : renderButton("/admin/reload", words.reload, "button")}
${renderButton("/admin/sign-out", words.signOut, "plain")}
</div>
</header>
${reloading ? renderProgress(reloading.progress) : ""}
${report === undefined ? "" : renderReport(report)}`,
  });
}

function renderSum({ madeAt, sum, failure }: KeptReport): Html {
  const lines = [
    fillIn(words.sum, sum),
    ...(sum.pages === 0 ? [] : [fillIn(words.sumPages, sum)]),
    ...(sum.skipped === 0 ? [] : [fillIn(words.sumSkipped, sum)]),
  ];
  return html`<p class="sum">${fillIn(words.madeAt, { time: writeTime(madeAt) })}<br>${lines.join(" · ")}</p>
${failure === undefined ? "" : html`<p class="callout alarm">${fillIn(words.failure, { time: writeTime(failure.at), reason: failure.reason })}</p>`}`;
}

function renderProgress(progress: Progress | undefined): Html {
  return html`<div class="callout" role="status"><p>${words.reloading}</p>
${progress === undefined ? "" : html`<p><strong>${describeProgress(progress)}</strong></p>`}</div>`;
}

function describeProgress({ step, done, total, page }: Progress): string {
  const files = fillIn(words.progress, { step: botMessages.reloadSteps[step], done, total });
  return page === undefined ? files : `${files}. ${fillIn(words.progressPage, page)}`;
}

function renderReport({ findings, documents, sum }: KeptReport): Html {
  const open = findings.filter(({ settled }) => !settled);
  const settled = findings.filter((finding) => finding.settled);
  const unlisted = sum.documents - documents.length;
  return html`${open.length === 0 ? html`<p class="callout calm">${words.nothingOpen}</p>` : ""}
${LEVELS.map((level) => {
  const ofLevel = open.filter((finding) => finding.level === level);
  return ofLevel.length === 0 ? "" : renderLevel(level, ofLevel);
})}
${settled.length === 0 ? "" : html`<details class="settled"><summary>${words.settled} (${settled.length})</summary>${settled.map((finding) => renderFinding(finding, false))}</details>`}
<section><h2>${words.documents} (${sum.documents})</h2>
<ul class="documents">${documents.map(renderDocument)}</ul>
${unlisted > 0 ? html`<p>${fillIn(words.unlisted, { count: unlisted })}</p>` : ""}
</section>`;
}

function renderLevel(level: Level, findings: readonly Finding[]): Html {
  return html`<section class="findings ${level}"><h2>${words[level]} (${findings.length})</h2>
${findings.map((finding) => renderFinding(finding, true))}
${findings.length > 1 ? renderSettling(findings, true, words.settleAll) : ""}
</section>`;
}

function renderFinding(finding: Finding, isOpen: boolean): Html {
  const { level, file, message, documentId } = finding;
  return html`<article class="finding ${level}">
<h3>${file}</h3>
<p>${message}</p>
<div class="actions">
${documentId === undefined ? "" : html`<a href="${reportPath(documentId)}">${words.look}</a>`}
${renderSettling([finding], isOpen, isOpen ? words.settle : words.reopen)}
</div>
</article>`;
}

function renderSettling(findings: readonly Finding[], settle: boolean, label: string): Html {
  return html`<form method="post" action="/admin/findings">
<input type="hidden" name="settled" value="${settle ? "yes" : "no"}">
${findings.map(({ key }) => html`<input type="hidden" name="key" value="${key}">`)}
<button class="plain">${label}</button>
</form>`;
}

function renderDocument(report: DocumentReport): Html {
  const { id, file, title, number, format, passages } = report;
  const facts = [file, format, number, `${words.passages}: ${passages}`].filter((fact) => fact !== undefined);
  return html`<li><a href="${reportPath(id)}">${title}</a><small>${facts.join(" · ")}</small></li>`;
}

function renderButton(action: string, label: string, look: "button" | "plain"): Html {
  return html`<form method="post" action="${action}"><button class="${look}">${label}</button></form>`;
}
