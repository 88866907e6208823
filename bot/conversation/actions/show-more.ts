import type { Turn } from "../../store/store.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { say } from "./notices.ts";
import { showPassage } from "./show-outcome.ts";

const words = messages.talk.more;

/** The passage behind the one that was shown last. */
export async function showNext(
  context: ConversationContext,
  incoming: Incoming,
): Promise<ConversationResult> {
  const turn = await context.memory.lastTurn(incoming.chat);
  if (turn === undefined || turn.passageIds.length === 0) return say(words.none);
  if (turn.place < 0) return say(messages.talk.choose.first);
  return showPosition(context, incoming.id, turn, turn.place + 1);
}

/** The passage at `place` of a turn's outcome, which becomes the chat's last turn. */
export async function showPosition(
  { knowledge }: ConversationContext,
  id: number,
  { question, choices, passageIds }: Turn,
  place: number,
): Promise<ConversationResult> {
  if (place >= passageIds.length) return say(words.end);
  const { passages } = await knowledge().ask(question);
  const passage = passages.find((one) => one.id === passageIds[place]);
  if (passage === undefined) return say(words.changed);
  return showPassage({ id, question, understood: null, passage, passageIds, place, choices });
}
