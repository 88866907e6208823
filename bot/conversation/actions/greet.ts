import type { Reply } from "../../reply/reply.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { noticeOf, paragraph } from "./notices.ts";

const words = messages.talk.greeting;

/** Says what the bot is, that it is automated and what it keeps; in a group also how to address it. */
export function greet({ retentionDays }: ConversationContext, { message }: Incoming): ConversationResult {
  const keeps = fillIn(words.keeps, { days: retentionDays });
  const texts = [words.what, ...(message.isGroup ? [words.group] : []), keeps, words.how];
  return { replies: [noticeOf(texts.map(paragraph), words.title)], greeted: true };
}

/** Puts a short greeting before the replies to a person's first message. */
export function greetFirst(
  context: ConversationContext,
  { message }: Incoming,
  talk: ConversationResult,
): ConversationResult {
  const brief = fillIn(words.brief, { days: context.retentionDays });
  const greeting: Reply = noticeOf([brief, ...(message.isGroup ? [words.group] : [])].map(paragraph));
  return { ...talk, replies: [greeting, ...talk.replies], greeted: true };
}
