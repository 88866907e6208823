import { isQuestionTooLong, MAX_QUESTION_CHARACTERS } from "../../question-length.ts";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { ConversationResult, Incoming } from "../conversation.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { FOLLOW_UP_MS } from "../conversation-limits.ts";
import { say } from "./notices.ts";
import { showOutcome } from "./show-outcome.ts";

/** Asks the corpus. A follow-up is completed first; if the completed question has no answer, it is asked as written. */
export async function answerQuestion(
  context: ConversationContext,
  incoming: Incoming,
  question: string,
): Promise<ConversationResult> {
  if (isQuestionTooLong(question))
    return say(
      fillIn(messages.talk.question.tooLong, { limit: MAX_QUESTION_CHARACTERS.toLocaleString("vi") }),
    );
  const knowledge = context.knowledge();
  const { id } = incoming;
  const completed = await completedQuestion(context, incoming, question);
  if (completed === undefined)
    return showOutcome({ id, question, understood: null }, await knowledge.ask(question));
  const outcome = await knowledge.ask(completed);
  const alone = outcome.kind === "abstained" ? await knowledge.ask(question) : undefined;
  return alone?.kind === "answer"
    ? showOutcome({ id, question, understood: null }, alone)
    : showOutcome({ id, question: completed, understood: completed }, outcome);
}

/** The question completed from the one before; undefined when it is no follow-up. */
async function completedQuestion(
  { memory, knowledge, completeQuestion }: ConversationContext,
  { chat, message }: Incoming,
  question: string,
): Promise<string | undefined> {
  const turn = await memory.lastTurn(chat);
  // By the service's clock: questions that waited out an outage are still as close together as they were asked.
  if (turn === undefined || message.sentAt - turn.createdAt > FOLLOW_UP_MS) return undefined;
  const completed = completeQuestion({
    previous: turn.question,
    message: question,
    knowledge: knowledge(),
  })?.question;
  return completed === undefined || isQuestionTooLong(completed) ? undefined : completed;
}
