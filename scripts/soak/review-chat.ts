import { botMessages } from "../../bot/index.ts";
import type { SentMessage } from "../simulators/telegram/chat-book.ts";

/** A question with a sentence that only its answer holds. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
}

/** What became of the questions that a person asked in a chat. */
export interface ChatReview {
  /** For each question, the positions of its answers in the chat. */
  readonly answers: readonly (readonly number[])[];
  /** Data of the buttons by which the person asks again for what never came. */
  readonly resends: readonly string[];
}

/** Finds the answers in a chat where `asked` was asked in this order. */
export function reviewChat(asked: readonly Asked[], messages: readonly SentMessage[]): ChatReview {
  const answers = asked.map(({ answer }) =>
    messages.flatMap(({ text }, position) => (text.includes(answer) ? [position] : [])),
  );
  return { answers, resends: missingResends(answers, messages) };
}

/**
 * A notice comes right after the answer that it is about, or where that answer would be. Between two answers that came,
 * the last notices are those of answers that did not come.
 */
function missingResends(answers: ChatReview["answers"], messages: readonly SentMessage[]): string[] {
  const resends: string[] = [];
  let from = 0;
  for (let question = 0; question < answers.length; ) {
    let next = question;
    while (next < answers.length && answers[next]?.length === 0) next += 1;
    const missing = next - question;
    const to = answers[next]?.[0] ?? messages.length;
    const notices = messages.slice(from, to).flatMap(resendButton);
    if (missing > 0) resends.push(...notices.slice(-missing));
    from = to;
    question = next + 1;
  }
  return resends;
}

function resendButton({ buttons }: SentMessage): string[] {
  const resend = buttons.flat().filter(({ text }) => text === botMessages.reply.resend);
  return resend.flatMap(({ callback_data: data }) => data ?? []);
}
