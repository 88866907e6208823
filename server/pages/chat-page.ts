import { html } from "hono/html";
import { MAX_QUESTION_CHARACTERS } from "../../bot/index.ts";
import { messages } from "../messages.ts";
import { sampleQuestions } from "../sample-questions.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./layout.ts";
import { renderFailedReply, renderPendingReply, renderTurn } from "./turn.ts";

const { brand, chat, privacy } = messages;

interface ChatParts {
  /** The question and its outcome, when it was asked without a script. */
  readonly turn?: Html;
  /** Why the question could not be accepted, and what was in the field. */
  readonly problem?: { readonly message: string; readonly question: string };
}

export function renderChatPage({ turn, problem }: ChatParts = {}): Html {
  return renderPage({
    title: `${brand.name} · ${brand.tagline}`,
    kind: "chat",
    styles: ["chat.css", "answer.css"],
    scripts: ["chat.js"],
    main: html`${renderIntroduction(turn !== undefined)}
<div id="log" role="log" aria-live="polite" aria-label="${chat.conversation}">${turn ?? ""}</div>
${renderComposer(problem)}
<footer class="foot">
<p>${chat.footer}</p>
<p class="foot-links"><button type="button" class="quiet" id="clear" hidden data-done="${chat.cleared}">${chat.clear}</button><a href="/docs">${chat.api}</a></p>
</footer>
<p class="visually-hidden" id="said" role="status"></p>
<template id="pending">${renderTurn("", renderPendingReply())}</template>
<template id="failed">${renderTurn("", renderFailedReply())}</template>`,
  });
}

/** The introduction above the conversation, shorter once there is one. */
function renderIntroduction(isBrief: boolean): Html {
  return html`<section class="${isBrief ? "introduction brief" : "introduction"}" id="introduction">
<h1>${chat.heading}</h1>
<p class="lead">${chat.lead}</p>
<p class="automated">${chat.automated}</p>
<form class="samples" method="post" action="/" aria-labelledby="samples-label">
<h2 id="samples-label">${chat.samples}</h2>
<div class="chips">${sampleQuestions.map((question) => html`<button class="chip" name="question" value="${question}">${question}</button>`)}</div>
</form>
<details class="privacy"><summary>${privacy.heading}</summary>
<ul>${privacy.points.map((point) => html`<li>${point}</li>`)}</ul></details>
</section>`;
}

function renderComposer(problem: ChatParts["problem"]): Html {
  const state = problem === undefined ? "" : html` aria-invalid="true" aria-describedby="problem" autofocus`;
  return html`<form class="composer" id="composer" method="post" action="/" autocomplete="off">
${problem === undefined ? "" : html`<p class="problem-line" id="problem" role="alert" data-error>${problem.message}</p>`}
<div class="field">
<label class="visually-hidden" for="question">${chat.label}</label>
<textarea id="question" name="question" rows="1" required maxlength="${MAX_QUESTION_CHARACTERS}" placeholder="${chat.placeholder}" enterkeyhint="send"${state}>${problem?.question ?? ""}</textarea>
<button class="send" aria-label="${chat.send}" title="${chat.send}"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg></button>
</div>
</form>`;
}
