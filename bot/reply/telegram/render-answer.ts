import type { Outgoing } from "../../channels/channel.ts";
import { excerptOf } from "../../wording/excerpt.ts";
import { messages } from "../../wording/messages.ts";
import { describeSource } from "../describe-source.ts";
import type { RendererOptions } from "../renderer-options.ts";
import type { Reply } from "../reply.ts";
import { splitText } from "../split-text.ts";
import { answerButtons } from "./answer-buttons.ts";
import { escapedLength, italic, markText } from "./escape-html.ts";
import { LONGEST_MESSAGE } from "./message-length.ts";
import { MOST_PARTS, sourceFooter } from "./source-footer.ts";
import { understoodLines } from "./understood.ts";

/** A longer excerpt would not help beside the passage; in UTF-16 units of the HTML. */
const LONGEST_EXCERPT = 1000;
/** Room for the tags of the quote and of the highlight, and line breaks, in UTF-16 units. */
const QUOTE_TAGS = 64;

/** One message, or several when the passage is long, each with a piece of the passage and the source. */
export function renderAnswer(
  answer: Extract<Reply, { kind: "answer" }>,
  options: RendererOptions,
): Outgoing[] {
  const { text, highlight, source } = answer.passage;
  const described = describeSource(source, options, escapedLength);
  const excerpt = excerptLines(text, highlight);
  const head = [...understoodLines(answer.understood), ...excerpt].map((line) => `${line}\n`).join("");
  const room = LONGEST_MESSAGE - QUOTE_TAGS - sourceFooter(described, MOST_PARTS, MOST_PARTS).length;
  const pieces = splitText(text, {
    lengthOf: escapedLength,
    limitOf: (index) => room - (index === 0 ? head.length : 0),
  });
  const quote = excerpt.length > 0 || pieces.length > 1 ? "blockquote expandable" : "blockquote";
  return pieces.map((piece, index) => {
    const body = `<${quote}>${markText(text, highlight, piece)}</blockquote>`;
    const footer = sourceFooter(described, index + 1, pieces.length);
    const message = { kind: "text", text: `${index === 0 ? head : ""}${body}\n${footer}` } as const;
    return index < pieces.length - 1
      ? message
      : { ...message, buttons: answerButtons(answer, described.link) };
  });
}

/** The excerpt above a long passage, which Telegram shows folded. Empty for a short one. */
function excerptLines(text: string, highlight: string): string[] {
  const excerpt = excerptOf(text, highlight);
  if (excerpt === null || escapedLength(excerpt) > LONGEST_EXCERPT) return [];
  const marked = markText(excerpt, highlight, { start: 0, end: excerpt.length });
  return [marked, "", italic(messages.reply.wholePassage)];
}
