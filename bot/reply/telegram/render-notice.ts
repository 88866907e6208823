import type { Outgoing } from "../../channels/channel.ts";
import { noticeLines } from "../notice-lines.ts";
import { packLines } from "../pack-lines.ts";
import type { NoticeReply } from "../reply.ts";
import { bold, escapedLength, escapeHtml, linked } from "./escape-html.ts";
import { LONGEST_MESSAGE } from "./message-length.ts";
import { textMessages } from "./text-messages.ts";

/** Leaves room in a message for a link and its tags; in UTF-16 units of the HTML. */
const LONGEST_LINE = 3000;

/** Renders a notice; with `edits` its first message replaces that one. */
export function renderNotice(notice: NoticeReply, publicUrl: string | undefined): Outgoing[] {
  const lines = noticeLines(notice, {
    publicUrl,
    lengthOf: escapedLength,
    maxLineLength: LONGEST_LINE,
    title: bold,
    paragraph: escapeHtml,
    item: (text, link) => `• ${linked(text, link)}`,
  });
  const [first = "", ...others] = packLines(lines, LONGEST_MESSAGE);
  if (notice.edits === undefined || first === "") return textMessages([first, ...others].filter(Boolean));
  return [{ kind: "edit", messageId: notice.edits, text: first }, ...textMessages(others)];
}
