import { ANSWER_TYPES } from "../answer-types/answer-types.ts";
import type { Document } from "../documents/document.ts";
import { DENIAL } from "../language/grammar.ts";
import { findDocumentNumbers, type Language, matchesAsked } from "../language/index.ts";
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
  const { understood } = own;
  if (isDenied(asked) !== isDenied(understood)) return false;
  if (asked.answerType === "definition")
    return understood.answerType === "definition" && asked.definedTerms[0] === understood.definedTerms[0];
  return isOfOneNumber(asked, own) && wantsTheSame(asked, understood, document, language);
}

/** These words hold a sentence together and are no content, but `không còn hiệu lực` is not `có hiệu lực`. */
function isDenied({ textWithoutNumbers }: Question): boolean {
  return DENIAL.test(textWithoutNumbers);
}

function isOfOneNumber({ documentNumbers }: Question, { text, understood }: OwnQuestion): boolean {
  const [asked, ...others] = documentNumbers;
  const [number] = findDocumentNumbers(text);
  const isSingle = others.length === 0 && understood.documentNumbers.length === 1;
  return isSingle && asked !== undefined && number !== undefined && matchesAsked(asked, number.key);
}

/** Besides what names the document anyway, the words of the question stand in the own one, and the type of answer is the same. */
function wantsTheSame(
  asked: Question,
  own: Question,
  { title, metadata }: Document,
  { wordsOf }: Language,
): boolean {
  if (asked.textWithoutNumbers === own.textWithoutNumbers) return true;
  const [family, ownFamily] = [asked, own].map(
    ({ answerType }) => ANSWER_TYPES[answerType].family ?? answerType,
  );
  if (family !== ownFamily || family === "other") return false;
  const naming = wordsOf([title, metadata.issuer ?? ""].join("\n"));
  const telling = asked.content.filter(({ folded }) => !naming.hasPhrase(folded));
  const held = new Set(own.content.map(({ folded }) => folded));
  return telling.every(({ folded }) => held.has(folded)) && (family === "subject" || telling.length > 0);
}
