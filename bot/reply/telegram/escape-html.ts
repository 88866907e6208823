import type { LengthOf } from "../cut-text.ts";
import { printable } from "../printable.ts";
import type { Piece } from "../split-text.ts";

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Escapes text for Telegram's HTML, between tags and in attributes (Telegram Bot API: "HTML style"). */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}

export const escapedLength: LengthOf = (text) => escapeHtml(text).length;

export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`;
}

export function italic(text: string): string {
  return `<i>${escapeHtml(text)}</i>`;
}

/** The text as a link, or the text alone when there is none. */
export function linked(text: string, link: string | null): string {
  return link === null ? escapeHtml(text) : `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>`;
}

/** A piece of a text with the part of `highlight` that lies in it in bold. */
export function markText(text: string, highlight: string, piece: Piece): string {
  const at = highlight === "" ? -1 : text.indexOf(highlight);
  const start = Math.max(at, piece.start);
  const end = Math.min(at + highlight.length, piece.end);
  if (at < 0 || start >= end) return escapeHtml(text.slice(piece.start, piece.end));
  const [before, marked, after] = [
    text.slice(piece.start, start),
    text.slice(start, end),
    text.slice(end, piece.end),
  ];
  return escapeHtml(before) + bold(marked) + escapeHtml(after);
}
