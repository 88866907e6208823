import type { NewFeedback, Turn } from "../../store/store.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { say } from "./notices.ts";

export type Verdict = "helpful" | "wrong";

/** Records a verdict that was written, not pressed: it is about the last answer. */
export async function takeVerdict(
  { memory }: ConversationContext,
  { chat }: Incoming,
  verdict: Verdict,
): Promise<ConversationResult> {
  const turn = await memory.lastTurn(chat);
  if (turn === undefined || turn.passageIds.length === 0) return say(messages.talk.verdict.none);
  return { ...say(messages.talk.verdict[verdict]), feedback: feedbackOn(turn, verdict) };
}

export function feedbackOn({ id, question, passageIds, position }: Turn, verdict: Verdict): NewFeedback {
  // The passages that the person has seen; of choices, all.
  const seen = position < 0 ? passageIds : passageIds.slice(0, position + 1);
  return { turnId: id, question, verdict, passageIds: seen };
}
