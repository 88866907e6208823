import { messages } from "../../wording/messages.ts";
import type { Incoming, Talk } from "../conversation.ts";
import type { TalkContext } from "../conversation-context.ts";
import { say } from "../say.ts";

/** The chat's latest message in doubt once more. */
export async function resendLast({ memory }: TalkContext, { chat }: Incoming): Promise<Talk> {
  const sendId = await memory.doubtfulSend(chat);
  return sendId === undefined ? say(messages.talk.resend.none) : { replies: [], again: [sendId] };
}
