import type { AskedNumber, Language } from "../language/index.ts";
import type { AnswerType, AskingPhrase, QuestionWords } from "../language/lexicons/question-words.ts";
import type { Token } from "../restore/restore-words.ts";

interface Word extends Token {
  readonly isContent: boolean;
}

/** The type of answer that a question asks for, by its asking phrases and the words beside them. */
export function findAnswerType(
  asking: readonly AskingPhrase[],
  words: readonly Word[],
  numbers: readonly AskedNumber[],
  { questionWords }: Pick<Language, "questionWords">,
): AnswerType {
  const specific = asking.find(({ answerType }) => answerType !== "definition");
  // `bao nhiêu` may ask for a number to call, or for money.
  if (!specific || specific.answerType === "count") {
    if (questionWords.asksForContact(words)) return "contact";
    if (questionWords.findMoney(words) !== undefined) return "money";
  }
  if (specific) return isOfSpeaker(specific, words, questionWords) ? "speaker" : specific.answerType;
  if (questionWords.findPlaceType(words) !== undefined) return "named";
  if (asking.length === 0 && questionWords.asksForDuration(fromContent(words))) return "duration";
  if (asksForSubject(words, numbers, questionWords)) return "subject";
  return asking.length > 0 && !questionWords.asksForList(words) ? "definition" : "other";
}

/** Without the courtesies that stand before what a question is about. */
function fromContent(words: readonly Word[]): readonly Word[] {
  return words.slice(words.findIndex(({ isContent }) => isContent));
}

/** `ai nhấn mạnh`: an organisation says nothing. `Không ai trả lời` asks for nobody. */
function isOfSpeaker(
  { answerType, start, end }: AskingPhrase,
  words: readonly Token[],
  { isSaying, makesNobody }: QuestionWords,
): boolean {
  return answerType === "agent" && isSaying(words, end) && !makesNobody(words[start - 1]?.folded ?? "");
}

/**
 * `13-CT/TU nói gì`, `quyết định 23 là gì`: what the document is about. Not `nhiệm vụ theo quyết định 23 là gì`, nor
 * `quyết định 23 nói gì về tổ dân phố`.
 */
function asksForSubject(
  words: readonly Word[],
  [number]: readonly AskedNumber[],
  { findSubjectWords }: QuestionWords,
): boolean {
  if (!number) return false;
  const isClear = (some: readonly Word[]) => !some.some(({ isContent }) => isContent);
  const before = words.filter(({ start }) => start < number.start);
  return findSubjectWords(words).some(
    ({ start, end }) =>
      (words[start]?.start ?? 0) >= number.end && isClear(before) && isClear(words.slice(end)),
  );
}
