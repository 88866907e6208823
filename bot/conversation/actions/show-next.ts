import type { Turn } from "../../store/store.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { say } from "./notices.ts";
import { showPassage } from "./show-outcome.ts";

const words = messages.talk.more;

/** Shows the passage after the one that was shown last. */
export async function showNext(
  context: ConversationContext,
  incoming: Incoming,
): Promise<ConversationResult> {
  const turn = await context.memory.lastTurn(incoming.chat);
  if (turn === undefined || turn.passageIds.length === 0) return say(words.none);
  if (turn.position < 0) return say(messages.talk.choose.first);
  return showPosition(context, incoming.id, turn, turn.position + 1);
}

/** Shows the passage at `position` of a turn's outcome; that becomes the chat's last turn. */
export async function showPosition(
  { knowledge }: ConversationContext,
  id: number,
  { question, choices, passageIds }: Turn,
  position: number,
): Promise<ConversationResult> {
  if (position >= passageIds.length) return say(words.end);
  const { passages } = await knowledge().ask(question);
  const passage = passages.find((one) => one.id === passageIds[position]);
  if (passage === undefined) return say(words.changed);
  return showPassage({ id, question, understood: null, passage, passageIds, position, choices });
}
