import { html } from "hono/html";
import { assetPath } from "../assets.ts";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";

interface PageParts {
  readonly title: string;
  readonly main: Html;
  /** Asset names of scripts and of styles beyond the common one. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The kind of page, as a class for the style sheets. */
  readonly kind: "chat" | "source" | "error" | "docs" | "admin";
  /** Seconds after which the page loads itself again. */
  readonly refreshSeconds?: number;
}

const { brand } = messages;

/** A whole page: head, the bar with the name, and `main`. */
export function renderPage({
  title,
  main,
  kind,
  scripts = [],
  styles = [],
  refreshSeconds,
}: PageParts): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${title}</title>
<meta name="description" content="${brand.description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15171a" media="(prefers-color-scheme: dark)">
${refreshSeconds === undefined ? "" : html`<meta http-equiv="refresh" content="${refreshSeconds}">`}
<link rel="icon" href="${assetPath("icon.svg")}" type="image/svg+xml">
${["base.css", ...styles].map((name) => html`<link rel="stylesheet" href="${assetPath(name)}">`)}
${scripts.map((name) => html`<script src="${assetPath(name)}" defer></script>`)}
</head>
<body class="${kind}-page">
<a class="skip" href="#main">${brand.skip}</a>
<header class="bar"><div class="bar-inner">
<a class="brand" href="/"><img src="${assetPath("icon.svg")}" alt="" width="32" height="32"><span>${brand.name}</span></a>
<span class="tagline">${brand.tagline}</span>
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>`;
}
