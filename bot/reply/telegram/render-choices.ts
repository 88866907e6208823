import type { Outgoing } from "../../channels/channel.ts";
import { messages } from "../../wording/messages.ts";
import { writeButtonData } from "../button-data.ts";
import { clip } from "../clip.ts";
import { packLines } from "../pack-lines.ts";
import type { Reply } from "../reply.ts";
import { bold, escapedLength, escapeHtml, italic } from "./escape-html.ts";
import { LONGEST_MESSAGE } from "./message-length.ts";
import { textMessages } from "./text-messages.ts";
import { understoodLines } from "./understood.ts";

/** The longest label in the list, in UTF-16 units of the HTML. */
const LONGEST_LABEL = 600;
/** A phone shows about this much of a button as wide as the message, in UTF-16 units. */
const LONGEST_BUTTON = 60;

/** A numbered list, and a button for each of its lines. */
export function renderChoices(reply: Extract<Reply, { kind: "choices" }>): Outgoing[] {
  const items = reply.choices.flatMap(({ label, from }, index) => [
    `${index + 1}. ${escapeHtml(clip(label, LONGEST_LABEL, escapedLength))}`,
    ...(from === null ? [] : [italic(clip(from, LONGEST_LABEL, escapedLength))]),
    "",
  ]);
  const lines = [
    ...understoodLines(reply.understood),
    ...[bold(messages.reply.choices), "", ...items],
    escapeHtml(messages.reply.choicesHint),
  ];
  const buttons = reply.choices.map(({ label }, choice) => [
    {
      label: `${choice + 1}. ${clip(label, LONGEST_BUTTON)}`,
      data: writeButtonData({ kind: "pick", turnId: reply.turnId, choice }),
    },
  ]);
  return textMessages(packLines(lines, LONGEST_MESSAGE), buttons);
}
