import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { SIGN } from "../language/grammar.ts";
import { findMentions, type Language, matchesAsked, matchingForm } from "../language/index.ts";
import type { Question } from "../question/question.ts";
import { ANSWER_TYPES, type Sentence } from "./answer-types.ts";

/** `notAsked` where the question asks for no type, or the sentence may answer without it. */
export type TypeMatch = "present" | "absent" | "notAsked";

/**
 * Whether a sentence has the type of answer that the question asks for: a person's name for "ai", a date for
 * "ngày nào", a number before the counted noun for "bao nhiêu".
 */
export function matchAnswerType(
  question: Question,
  sentence: Sentence,
  document: Document,
  language: Language,
): TypeMatch {
  const { family, ofNumber, isIn } = ANSWER_TYPES[question.answerType];
  if (family === "person" && isUnsigned(question, sentence.text)) return "absent";
  const isOfNumber = ofNumber !== undefined && question.documentNumbers.length > 0;
  const isPresent = isOfNumber
    ? saysOfNumber(question, sentence.text, document, ofNumber)
    : isIn?.(sentence, question, language);
  if (isPresent === undefined) return "notAsked";
  return isPresent ? "present" : "absent";
}

/** Whether the question asks who signed and the sentence does not have that word. */
function isUnsigned({ text }: Question, sentence: string): boolean {
  const isSaid = (written: string) => ` ${matchingForm(written)} `.includes(SIGNING);
  return isSaid(text) && !isSaid(sentence);
}

const SIGNING = ` ${matchingForm(SIGN)} `;

/**
 * Whether a date, issuer or subject stands beside a number asked for, or the document has that number itself and says it in
 * its metadata; a document's title is its subject.
 */
function saysOfNumber(
  question: Question,
  sentence: string,
  document: Document,
  what: "date" | "issuer" | "subject",
): boolean {
  const isAsked = (key: string) => question.documentNumbers.some((asked) => matchesAsked(asked, key));
  const mentions = findMentions(sentence).filter(({ number }) => isAsked(number.key));
  if (mentions.some((mention) => mention[what] !== undefined)) return true;
  if (what === "subject" && mentions.some(({ number }) => TELLING.test(sentence.slice(number.end))))
    return true;
  const own = ownNumberKeys(document).some(isAsked);
  return own && (what === "subject" || document.metadata[what] !== undefined);
}

/** What follows a number where a colon introduces what its document says; 120 characters are its date and issuer. */
const TELLING = /^[^.;:]{0,120}:\s/u;
