import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { DescribedSource } from "../describe-source.ts";
import { bold, escapeHtml, italic, linked } from "./escape-html.ts";

/** More parts than any passage has: gives the longest length of a footer. */
export const MOST_PARTS = 999;

/** The lines under a passage: its source, and the number of the part when there are several. */
export function sourceFooter(
  { label, title, facts, link }: DescribedSource,
  part: number,
  parts: number,
): string {
  const source = `${bold(label)} ${linked(title, link)}`;
  const partLine = parts === 1 ? [] : [italic(fillIn(messages.reply.part, { part, parts }))];
  return ["", source, ...facts.map(escapeHtml), ...partLine].join("\n");
}
