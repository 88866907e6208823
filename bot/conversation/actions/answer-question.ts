import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import type { Incoming, Talk } from "../conversation.ts";
import type { TalkContext } from "../conversation-context.ts";
import { FOLLOW_UP_MS, MAX_QUESTION_CHARACTERS } from "../limits.ts";
import { say } from "../say.ts";
import { showOutcome } from "./show-outcome.ts";

/** Asks the corpus, a follow-up as the question that it stands for. */
export async function answerQuestion(
  context: TalkContext,
  incoming: Incoming,
  question: string,
): Promise<Talk> {
  if (isTooLong(question))
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

/** The question with what it takes from the one before; undefined when it stands alone. */
async function completedQuestion(
  { memory, knowledge, completeQuestion }: TalkContext,
  { chat, message }: Incoming,
  question: string,
): Promise<string | undefined> {
  const turn = await memory.lastTurn(chat);
  // By the service's clock: questions that waited out an outage together still follow each other.
  if (turn === undefined || message.sentAt - turn.createdAt > FOLLOW_UP_MS) return undefined;
  const completed = completeQuestion({
    previous: turn.question,
    message: question,
    knowledge: knowledge(),
  })?.question;
  return completed === undefined || isTooLong(completed) ? undefined : completed;
}

function isTooLong(question: string): boolean {
  return question.length > MAX_QUESTION_CHARACTERS && [...question].length > MAX_QUESTION_CHARACTERS;
}
