/** The longest question that is answered, in Unicode code points after `normalizeQuestion`. */
export const MAX_QUESTION_CHARACTERS = 1000;

/**
 * A question as it is handed on: NFC, U+FFFD for lone surrogates, no space around it. Never throws; the result may be
 * empty or too long.
 *
 * @example
 * const question = normalizeQuestion(typed);
 * if (question === "" || isQuestionTooLong(question)) return askAgain();
 */
export function normalizeQuestion(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .normalize("NFC")
    .trim();
}

/** Whether a normalized question has more than MAX_QUESTION_CHARACTERS code points. */
export function isQuestionTooLong(question: string): boolean {
  // A text never has more code points than UTF-16 units, so that most are not counted.
  return question.length > MAX_QUESTION_CHARACTERS && [...question].length > MAX_QUESTION_CHARACTERS;
}
