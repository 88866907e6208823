import { html } from "hono/html";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";

const { chat } = messages;

/** One question with its reply: an outcome, a wait or a problem. */
export function renderTurn(question: string, reply: Html): Html {
  return html`<section class="turn" data-turn>
<div class="asked"><h2 class="visually-hidden">${chat.you}</h2><p data-question>${question}</p></div>
<div class="reply"><p class="visually-hidden">${chat.reply}</p>${reply}</div>
</section>`;
}

/** The chat script shows it while it waits. */
export function renderPendingReply(): Html {
  return html`<p class="pending"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${chat.pending}</p>`;
}

/** The chat script shows it when no answer came, with the message of the server, if any, in `data-reason`. */
export function renderFailedReply(): Html {
  return html`<div class="problem" role="alert"><p data-reason>${chat.offline}</p>
<form method="post" action="/"><button class="button" name="question" value="" data-retry>${chat.retry}</button></form></div>`;
}
