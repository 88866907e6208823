import { ANSWER_TYPES } from "../answer-types/answer-types.ts";
import type { Document } from "../documents/document.ts";
import { DENIAL } from "../language/grammar.ts";
import { findDocumentNumbers, type Language, matchesAsked } from "../language/index.ts";
import type { AnswerType } from "../language/lexicons/question-words.ts";
import type { Question } from "./question.ts";

/** A passage's own question (`Quyết định 5-QĐ/TW do ai ký?`), as written and as it was understood. */
export interface OwnQuestion {
  readonly text: string;
  readonly understood: Question;
}

/**
 * Whether a passage's own question asks the same in other words: of the document that was asked for by its number
 * (`ai ký qđ 5` and `Quyết định 5-QĐ/TW do ai ký?`, `5-qđ/tw của bộ chính trị nói gì` and `Quyết định 5-QĐ/TW quy định gì?`),
 * or what something is (`thế nào là hòm thư` and `Hòm thư là gì?`).
 */
export function asksTheSame(
  asked: Question,
  own: OwnQuestion,
  document: Document,
  language: Language,
): boolean {
  if (asked.answerType === "definition") return isSameDefinition(asked, own.understood);
  return isOfOneNumber(asked, own) && isSameOfNumber(asked, own.understood, document, language);
}

function isSameDefinition(asked: Question, own: Question): boolean {
  const areOfNone =
    asked.documentNumbers.length +
      own.documentNumbers.length +
      asked.articles.length +
      own.articles.length ===
    0;
  const what = ({ content }: Question) => content.map(({ folded }) => folded).join(" ");
  return (
    areOfNone &&
    own.answerType === "definition" &&
    what(asked) === what(own) &&
    isDenied(asked) === isDenied(own)
  );
}

function isSameOfNumber(
  asked: Question,
  own: Question,
  { title, metadata }: Document,
  { wordsOf }: Language,
): boolean {
  if (asked.textWithoutNumbers === own.textWithoutNumbers) return true;
  if (familyOf(asked.answerType) !== familyOf(own.answerType) || asked.answerType === "other") return false;
  if (isDenied(asked) !== isDenied(own)) return false;
  const naming = wordsOf([title, metadata.issuer ?? ""].join("\n"));
  const telling = asked.content.filter(({ folded }) => !naming.hasPhrase(folded));
  const held = new Set(own.content.map(({ folded }) => folded));
  const isHeld = telling.every(({ folded }) => held.has(folded));
  return isHeld && (asked.answerType === "subject" || telling.length > 0);
}

function isOfOneNumber({ documentNumbers }: Question, { text, understood }: OwnQuestion): boolean {
  const [asked, ...others] = documentNumbers;
  const [number] = findDocumentNumbers(text);
  const isSingle = others.length === 0 && understood.documentNumbers.length === 1;
  return isSingle && asked !== undefined && number !== undefined && matchesAsked(asked, number.key);
}

function familyOf(answerType: AnswerType): string {
  return ANSWER_TYPES[answerType].family ?? answerType;
}

/** These words hold a sentence together and are no content, but `không còn hiệu lực` is not `có hiệu lực`. */
function isDenied({ textWithoutNumbers }: Question): boolean {
  return DENIAL.test(textWithoutNumbers);
}
