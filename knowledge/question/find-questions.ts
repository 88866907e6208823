import type { QuestionTools } from "../restore/restore-words.ts";
import { readQuestion } from "./read-question.ts";

/** A part that asks says by itself what it is about with so many words, of which so many are not in a question before it. */
const OWN_WORDS = { all: 4, further: 2 } as const;

/** Questions of one message that are answered, at most: no more passages are shown. */
const MOST_QUESTIONS = 3;

/**
 * The different questions of a message by the index of the part that asks, for `understandQuestion`; none where it is one question:
 * where only one part says what it is about, and others lean on it (`… và nộp ở đâu?`) or ask the same again.
 */
export function findQuestions(message: string, tools: QuestionTools): readonly number[] {
  const { words, parts } = readQuestion(message, tools);
  const known = new Set<string>();
  const found = parts.flatMap(({ asks, start, end }, at) => {
    const own = words.slice(start, end).filter(({ isContent }) => isContent);
    const further = own.filter(({ folded }) => !known.has(folded));
    if (!asks || own.length < OWN_WORDS.all || further.length < OWN_WORDS.further) return [];
    for (const { folded } of own) known.add(folded);
    return [at];
  });
  return found.length > 1 ? found.slice(0, MOST_QUESTIONS) : [];
}
