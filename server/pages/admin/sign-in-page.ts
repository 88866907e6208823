import { html } from "hono/html";
import { messages } from "../../messages.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";

const { admin: words, brand } = messages;

/** Asks for the administration's token; `isWrong` after one that was not it. */
export function renderSignInPage({ isWrong = false }: { readonly isWrong?: boolean }): Html {
  return renderPage({
    title: `${words.signInTitle} · ${brand.name}`,
    kind: "admin",
    styles: ["admin.css"],
    main: html`<section class="sign-in">
<h1>${words.signInTitle}</h1>
<p class="hint" id="hint">${words.signInHint}</p>
${isWrong ? html`<p class="callout alarm" role="alert">${words.wrongToken}</p>` : ""}
<form method="post" action="/admin/sign-in">
<label for="token">${words.token}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required aria-describedby="hint">
<button class="button">${words.signIn}</button>
</form>
</section>`,
  });
}
