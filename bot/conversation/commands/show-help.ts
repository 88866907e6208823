import { messages } from "../../wording/messages.ts";
import { item, noticeOf, paragraph } from "../actions/notices.ts";
import type { ConversationResult } from "../conversation.ts";

const { title, how, commands, admin } = messages.talk.help;

export function showHelp(isAdmin: boolean): ConversationResult {
  const lines = [...commands, ...(isAdmin ? admin : [])].map((line) => item(line));
  return { replies: [noticeOf([paragraph(how), ...lines], title)] };
}
