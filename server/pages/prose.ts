import { html } from "hono/html";
import type { Html } from "./html.ts";

interface Line {
  readonly text: string;
  readonly start: number;
}

/** A numbered point, a lettered point or a dash, which gets a hanging indent. */
const ITEM = /^(?:[-–+•*]|\d{1,3}[.)/]|\p{Ll}[.)])\s/u;

/** A text with its paragraphs and points, `highlight` (a part of the text) inside <mark>. */
export function renderProse(text: string, highlight: string): Html {
  const start = highlight === "" ? -1 : text.indexOf(highlight);
  const end = start + highlight.length;
  return html`${linesOf(text).map((line) => {
    const from = clamp(start - line.start, line.text.length);
    const to = start < 0 ? from : clamp(end - line.start, line.text.length);
    return html`<p class="${isPoint(line.text) ? "point" : "plain"}">${renderLine(line.text, from, to)}</p>`;
  })}`;
}

/** The lines of a text that are not blank, each with its offset in UTF-16 units. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({ text: match[0], start: match.index }));
}

export function isPoint(line: string): boolean {
  return ITEM.test(line);
}

function renderLine(text: string, from: number, to: number): Html {
  if (from >= to) return html`${text}`;
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
