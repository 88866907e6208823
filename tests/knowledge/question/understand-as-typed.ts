import type { Question } from "../../../knowledge/question/question.ts";
import { understandQuestion } from "../../../knowledge/question/understand-question.ts";
import type { Accents } from "../../../knowledge/restore/accents.ts";
import type { QuestionTools } from "../../../knowledge/restore/restore-words.ts";
import { language } from "../language/repository-language.ts";

/** Leaves every syllable as it was typed: for what does not depend on a corpus. */
const accents: Accents = {
  restore: (syllables) => syllables.map((accented) => ({ accented, readings: [] })),
  spellName: () => undefined,
};

/** Every syllable as it was typed, and known. */
export const TYPED: QuestionTools = { language, accents, isKnown: () => true };

/** A question as it is understood without a corpus: every syllable as it was typed, and known. */
export function understandAsTyped(asked: string): Question {
  return understandQuestion(asked, TYPED);
}
