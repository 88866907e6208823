import { html } from "hono/html";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./layout.ts";

/** Swagger UI over `/openapi.json`, with all of its files from this server. */
export function renderDocsPage(): Html {
  return renderPage({
    title: `API · ${messages.brand.name}`,
    kind: "docs",
    styles: ["swagger-ui.css", "docs.css"],
    scripts: ["swagger-ui-bundle.js", "docs.js"],
    main: html`<div id="swagger-ui" data-url="/openapi.json"></div>`,
  });
}
