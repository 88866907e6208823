import { messages } from "../../wording/messages.ts";
import type { Talk } from "../conversation.ts";
import { item, noticeOf, paragraph } from "../say.ts";

const { title, how, commands, admin } = messages.talk.help;

export function showHelp(isAdmin: boolean): Talk {
  const lines = [...commands, ...(isAdmin ? admin : [])].map((line) => item(line));
  return { replies: [noticeOf([paragraph(how), ...lines], title)] };
}
