import { html } from "hono/html";
import { botMessages } from "../../bot/index.ts";
import type { Choice, Outcome, ShownPassage } from "../../knowledge/index.ts";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";
import { renderPassageCard } from "./passage-card.ts";

const { answer } = messages;
const { abstained } = botMessages;

/** An outcome as a person reads it. */
export function renderOutcome(outcome: Outcome, now: Date): Html {
  switch (outcome.kind) {
    case "answer":
      return renderAnswer(outcome.passages, now);
    case "choices":
      return renderChoices(outcome.choices, outcome.passages);
    case "abstained":
      return renderAbstention(abstained[outcome.reason]);
  }
}

function renderAnswer(passages: readonly ShownPassage[], now: Date): Html {
  const [best, ...others] = passages;
  if (best === undefined) return html`<p>${answer.nothing}</p>`;
  return html`<p class="lead-in">${answer.one}</p>
${renderPassageCard(best, now)}
${others.length === 0 ? "" : html`<h3 class="also">${answer.alsoNear}</h3>`}
${others.map((passage) => renderPassageCard(passage, now))}`;
}

/** Each choice is a button that asks its label; the form works without a script. */
function renderChoices(choices: readonly Choice[], passages: readonly ShownPassage[]): Html {
  const titles = new Map(passages.map((passage) => [passage.id, passage.source.title]));
  return html`<p class="lead-in">${answer.choices}</p>
<form class="choices" method="post" action="/">
${choices.map(({ label, passageId }) => {
  const title = titles.get(passageId);
  const from = title === undefined || title === label ? "" : html`<small>${title}</small>`;
  return html`<button class="choice" name="question" value="${label}"><span>${label}</span>${from}</button>`;
})}
</form>
<p class="hint">${answer.choicesHint}</p>`;
}

function renderAbstention({ title, text, next }: (typeof abstained)["off-topic"]): Html {
  return html`<div class="abstained">
<h3>${title}</h3>
<p>${text}</p>
<ul>${next.map((step) => html`<li>${step}</li>`)}</ul>
</div>`;
}
