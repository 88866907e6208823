import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { utf16Length } from "../cut-text.ts";
import { type DescribedSource, describeSource } from "../describe-source.ts";
import type { RendererOptions } from "../renderer-options.ts";
import type { Reply } from "../reply.ts";
import { splitText } from "../split-text.ts";
import { LONGEST_MESSAGE } from "./message-length.ts";
import { understoodLines } from "./understood.ts";

type Answer = Extract<Reply, { kind: "answer" }>;

const words = messages.reply;
/** More parts than any passage has: gives the longest length of a footer. */
const MOST_PARTS = 999;
/** The share of a message that the answering sentence may take at its top; a longer one is shown within its passage only. */
const MAX_LEAD_SHARE = 1 / 2;

/** One text, or several when the passage is long: the answering sentence, the passage, and the source on each. */
export function renderAnswer(answer: Answer, options: RendererOptions): string[] {
  const described = describeSource(answer.passage.source, options, utf16Length);
  const hints = ["", ...hintsOf(answer)].join("\n");
  const room = LONGEST_MESSAGE - sourceFooter(described, MOST_PARTS, MOST_PARTS).length - hints.length - 2;
  const understood = withBreaks(understoodLines(answer.understood));
  const { lead, rest } = leadOf(answer.passage, (room - understood.length) * MAX_LEAD_SHARE);
  const head = understood + withBreaks(lead);
  const limitOf = (index: number) => room - (index === 0 ? head.length : 0);
  const pieces = splitText(rest, { lengthOf: utf16Length, limitOf });
  const bodies = pieces.length === 0 ? [""] : pieces.map(({ start, end }) => rest.slice(start, end));
  return bodies.map((body, index) => {
    const text = `${index === 0 ? head : ""}${body}`.trimEnd();
    const footer = sourceFooter(described, index + 1, bodies.length);
    return `${text}\n${footer}${index === bodies.length - 1 ? `\n${hints}` : ""}`;
  });
}

/** The answering sentence as the lead. `rest` is what follows it, or the whole passage when the sentence is not its first. */
function leadOf({ text, highlight }: Answer["passage"], longest: number): { lead: string[]; rest: string } {
  const at = highlight === "" ? -1 : text.indexOf(highlight);
  if (at < 0 || highlight.length > longest) return { lead: [], rest: text };
  const isFirst = text.slice(0, at).trim() === "";
  const marked = `${words.zaloMark} ${highlight.trim()}`;
  if (isFirst) return { lead: [marked, ""], rest: text.slice(at + highlight.length) };
  return { lead: [marked, "", words.wholePassage], rest: text };
}

function withBreaks(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function sourceFooter({ label, title, facts, link }: DescribedSource, part: number, parts: number): string {
  const partLine = parts === 1 ? [] : [fillIn(words.part, { part, parts })];
  return ["", `${label} ${title}`, ...facts, ...(link === null ? [] : [link]), ...partLine].join("\n");
}

function hintsOf({ position, count }: Answer): string[] {
  const left = count - position - 1;
  return [...(left > 0 ? [fillIn(words.zaloMore, { count: left })] : []), words.zaloFeedback];
}
