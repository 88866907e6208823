import type { Outgoing } from "../../channels/channel.ts";
import { noticeLines } from "../notice-lines.ts";
import { packLines } from "../pack-lines.ts";
import type { NoticeReply } from "../reply.ts";
import { bold, escapedLength, escapeHtml, linked } from "./escape-html.ts";
import { LONGEST_MESSAGE } from "./limits.ts";
import { textMessages } from "./text-messages.ts";

/** With a link and its tags still within a message; in units of the HTML. */
const LONGEST_LINE = 3000;

/** The notice; its first message takes the place of the one that it edits. */
export function renderNotice(notice: NoticeReply, publicUrl: string | undefined): Outgoing[] {
  const lines = noticeLines(notice, {
    publicUrl,
    lengthOf: escapedLength,
    longestLine: LONGEST_LINE,
    title: bold,
    paragraph: escapeHtml,
    item: (text, link) => `• ${linked(text, link)}`,
  });
  const [first = "", ...others] = packLines(lines, LONGEST_MESSAGE);
  if (notice.edits === undefined || first === "") return textMessages([first, ...others].filter(Boolean));
  return [{ kind: "edit", messageId: notice.edits, text: first }, ...textMessages(others)];
}
