import { html } from "hono/html";
import type { HttpProblem } from "../http-problem.ts";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./layout.ts";

/** After how long the page reloads itself while the corpus is being opened. */
const REFRESH_SECONDS = 3;

/** What a person sees when a page cannot be shown. The chat script reads the message from `data-error`. */
export function renderErrorPage(problem: HttpProblem): Html {
  const isStarting = problem.code === "starting";
  const title = isStarting ? messages.starting.title : messages.brand.name;
  return renderPage({
    title: isStarting ? title : `${problem.status} · ${title}`,
    kind: "error",
    styles: ["notice.css"],
    ...(isStarting ? { refreshSeconds: REFRESH_SECONDS } : {}),
    main: html`<section class="notice">
${isStarting ? html`<span class="spinner" aria-hidden="true"></span>` : html`<p class="status">${problem.status}</p>`}
<h1 data-error>${isStarting ? title : problem.message}</h1>
${isStarting ? html`<p>${messages.starting.hint}</p>` : html`<p><a class="button" href="/">${messages.errorPage.home}</a></p>`}
</section>`,
  });
}
