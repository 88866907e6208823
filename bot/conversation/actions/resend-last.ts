import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { say } from "./notices.ts";

/** Sends the chat's latest ambiguous message again. */
export async function resendLast(
  { memory }: ConversationContext,
  { chat }: Incoming,
): Promise<ConversationResult> {
  const sendId = await memory.ambiguousSend(chat);
  return sendId === undefined ? say(messages.talk.resend.none) : { replies: [], resendIds: [sendId] };
}
