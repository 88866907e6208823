import type { SentMessage } from "../simulators/telegram/chat-book.ts";

const [BOLD, ITALIC, DIM, END] = ["\u001b[1m", "\u001b[3m", "\u001b[2m", "\u001b[0m"];
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** A message as a terminal can show it: marks in bold, quotes behind a bar, links written out, buttons numbered. */
export function showMessage({
  html,
  buttons,
  edits,
}: Pick<SentMessage, "html" | "buttons" | "edits">): string {
  const numbered = buttons
    .flat()
    .map(({ text, url }, index) => `  ${BOLD}#${index + 1}${END} ${text}${url ? ` ${DIM}${url}${END}` : ""}`);
  const head = `${DIM}── bot${edits > 0 ? " (changed)" : ""} ${"─".repeat(40)}${END}`;
  return [head, showHtml(html), ...numbered, ""].join("\n");
}

function showHtml(html: string): string {
  return html
    .replace(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g, (_quote, inner: string) =>
      inner.replace(/^/gm, "│ "),
    )
    .replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_link, url: string, text: string) => `${text} (${url})`)
    .replace(/<(b|strong)>/g, BOLD)
    .replace(/<(i|em)>/g, ITALIC)
    .replace(/<\/(b|strong|i|em)>/g, END)
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
