import type { Outgoing } from "../../channels/channel.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { clip } from "../clip.ts";
import { utf16Length } from "../cut-text.ts";
import { noticeLines } from "../notice-lines.ts";
import { packLines } from "../pack-lines.ts";
import { printable } from "../printable.ts";
import type { RendererOptions } from "../renderer-options.ts";
import type { NoticeReply, Reply } from "../reply.ts";
import { LONGEST_MESSAGE } from "./message-length.ts";
import { renderAnswer } from "./render-answer.ts";
import { understoodLines } from "./understood.ts";

const words = messages.reply;
/** The longest label of a choice, and line of a notice with room for a link below it; in UTF-16 units. */
const LONGEST_LABEL = 300;
const LONGEST_LINE = 1200;

/** Renders replies as plain texts within the limit of both Zalo services. A reply that needs a button has none. */
export function createZaloRenderer(options: RendererOptions): (reply: Reply) => Outgoing[] {
  return (reply) => textsOf(reply, options).map((text) => ({ kind: "text", text: printable(text) }));
}

function textsOf(reply: Reply, options: RendererOptions): string[] {
  switch (reply.kind) {
    case "answer":
      return renderAnswer(reply, options);
    case "choices":
      return packLines(choiceLines(reply), LONGEST_MESSAGE);
    case "abstained":
      return packLines(abstainedLines(reply), LONGEST_MESSAGE);
    case "notice":
      return packLines(plainNotice(reply, options.publicUrl), LONGEST_MESSAGE);
    case "ambiguous":
      return [words.zaloAmbiguous];
    case "acknowledge":
      return [];
  }
}

function choiceLines({ understood, choices }: Extract<Reply, { kind: "choices" }>): string[] {
  const items = choices.flatMap(({ label, from }, index) => [
    `${index + 1}. ${clip(label, LONGEST_LABEL)}`,
    ...(from === null ? [] : [`(${clip(from, LONGEST_LABEL)})`]),
    "",
  ]);
  const numbers = choices.length === 1 ? "1" : `1–${choices.length}`;
  return [...understoodLines(understood), words.choices, "", ...items, fillIn(words.zaloPick, { numbers })];
}

function abstainedLines({ understood, reason }: Extract<Reply, { kind: "abstained" }>): string[] {
  const { title, text, next } = messages.abstained[reason];
  return [...understoodLines(understood), title, "", text, "", ...next.map((step) => `• ${step}`)];
}

function plainNotice(notice: NoticeReply, publicUrl: string | undefined): string[] {
  return noticeLines(notice, {
    publicUrl,
    lengthOf: utf16Length,
    maxLineLength: LONGEST_LINE,
    title: (text) => text,
    paragraph: (text) => text,
    item: (text, link) => (link === null ? `• ${text}` : `• ${text}\n${link}`),
  });
}
