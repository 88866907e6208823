import { type ButtonPress, readButtonData } from "../reply/button-data.ts";
import { messages } from "../wording/messages.ts";
import { choose } from "./actions/choose.ts";
import { showPosition } from "./actions/show-next.ts";
import { feedbackOn } from "./actions/take-verdict.ts";
import type { ConversationResult, Incoming } from "./conversation.ts";
import type { ConversationContext } from "./conversation-context.ts";

/** Handles a pressed button; the first reply always ends its waiting sign. */
export async function pressButton(
  context: ConversationContext,
  incoming: Incoming,
  { data, callbackId }: { readonly data: string; readonly callbackId: string },
): Promise<ConversationResult> {
  const press = readButtonData(data);
  const done = press && (await carryOut(context, incoming, press));
  const { text, ...talk } = done ?? { replies: [], text: messages.talk.choose.stale };
  return { ...talk, replies: [acknowledge(callbackId, text), ...talk.replies] };
}

export function acknowledge(callbackId: string, text?: string) {
  return { kind: "acknowledge", callbackId, ...(text !== undefined && { text }) } as const;
}

/** `text` is shown as a toast. */
type Pressed = ConversationResult & { readonly text?: string };

/** Undefined when the turn that the button belongs to was deleted. */
async function carryOut(
  context: ConversationContext,
  { id, chat }: Incoming,
  press: ButtonPress,
): Promise<Pressed | undefined> {
  if (press.kind === "resend") return resend(context, chat, press.sendId);
  const turn = await context.memory.turn(chat, press.turnId);
  if (turn === undefined) return undefined;
  if (press.kind === "pick") return choose(context, id, turn, press.choice);
  if (press.kind === "more") return showPosition(context, id, turn, press.position);
  return { replies: [], feedback: feedbackOn(turn, press.kind), text: messages.talk.verdict[press.kind] };
}

async function resend(
  { memory }: ConversationContext,
  chat: Incoming["chat"],
  sendId: number,
): Promise<Pressed> {
  const ambiguous = await memory.ambiguousSend(chat, sendId);
  const { going, none } = messages.talk.resend;
  return ambiguous === undefined
    ? { replies: [], text: none }
    : { replies: [], resendIds: [ambiguous], text: going };
}
