import { messages } from "../wording/messages.ts";
import { answerQuestion } from "./actions/answer-question.ts";
import { chooseByNumber } from "./actions/choose.ts";
import { greet, greetFirst } from "./actions/greet.ts";
import { say } from "./actions/notices.ts";
import { resendLast } from "./actions/resend-last.ts";
import { showNext } from "./actions/show-next.ts";
import { takeVerdict } from "./actions/take-verdict.ts";
import { runCommand } from "./commands/run-command.ts";
import type { ConversationResult, Incoming } from "./conversation.ts";
import type { ConversationContext } from "./conversation-context.ts";
import type { Saying } from "./intent/phrases.ts";
import { type Intent, readIntent } from "./intent/read-intent.ts";

export interface Person {
  readonly isAdmin: boolean;
  /** The chat has not been greeted yet. */
  readonly isNew: boolean;
}

export async function answerText(
  context: ConversationContext,
  incoming: Incoming,
  text: string,
  { isAdmin, isNew }: Person,
): Promise<ConversationResult> {
  const intent = readIntent(text, isAdmin);
  if (isNew && isGreeting(intent)) return greet(context, incoming);
  const talk = await carryOut(context, incoming, intent, isAdmin);
  // A greeting would record the chat again right after its person had everything deleted.
  return isNew && !talk.forget ? greetFirst(context, incoming, talk) : talk;
}

/** In a chat that was not greeted yet these are answered with the greeting alone. */
function isGreeting(intent: Intent): boolean {
  if (intent.kind === "saying") return ["hello", "thanks", "noted"].includes(intent.saying);
  return intent.kind === "empty" || (intent.kind === "command" && intent.name === "start");
}

async function carryOut(
  context: ConversationContext,
  incoming: Incoming,
  intent: Intent,
  isAdmin: boolean,
): Promise<ConversationResult> {
  switch (intent.kind) {
    case "command":
      return runCommand(context, incoming, { ...intent, isAdmin });
    case "unknown-command":
      return say(messages.talk.limit.unknownCommand);
    case "saying":
      return answerSaying(context, incoming, intent.saying);
    case "pick":
      return chooseByNumber(context, incoming, intent.position);
    case "empty":
      return say(messages.talk.question.empty);
    case "question":
      return answerQuestion(context, incoming, intent.question);
  }
}

async function answerSaying(
  context: ConversationContext,
  incoming: Incoming,
  saying: Saying,
): Promise<ConversationResult> {
  if (saying === "more") return showNext(context, incoming);
  if (saying === "resend") return resendLast(context, incoming);
  if (saying === "helpful" || saying === "wrong") return takeVerdict(context, incoming, saying);
  return say(messages.talk.small[saying]);
}
