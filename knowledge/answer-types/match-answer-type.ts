import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { fold } from "../language/fold.ts";
import { SIGN } from "../language/grammar.ts";
import {
  findDocumentNumbers,
  findMentions,
  type Language,
  matchesAsked,
  matchingForm,
  withoutDocumentNumbers,
} from "../language/index.ts";
import { COUNTING_WORDS, MAGNITUDES } from "../language/numerals.ts";
import type { Words } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import { isDoneByPerson } from "./actions.ts";
import { defines } from "./definition-sentences.ts";
import { saysOffice } from "./roles.ts";

/** A sentence as written, and its words. */
export interface Sentence {
  readonly text: string;
  readonly words: Words;
}

/** `notAsked` where the question asks for no type, or for one that an answer may do without. */
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
  const isPresent = hasAnswerType(question, sentence, document, language);
  if (isPresent === undefined) return "notAsked";
  return isPresent ? "present" : "absent";
}

function hasAnswerType(
  question: Question,
  sentence: Sentence,
  document: Document,
  language: Language,
): boolean | undefined {
  const { text } = sentence;
  const { answerWords, names, roles } = language;
  switch (question.answerType) {
    case "person":
      if (isUnsigned(question, text)) return false;
      return question.documentNumbers.length > 0
        ? saysOfNumber(question, text, document, "issuer")
        : names.hasPersonName(text) && (isOfPerson(question, text, language) || undefined);
    case "agent":
    case "speaker":
      if (isUnsigned(question, text)) return false;
      return (names.hasPersonName(text) && isOfPerson(question, text, language)) || undefined;
    case "time":
    case "day":
      if (question.documentNumbers.length > 0) return saysOfNumber(question, text, document, "date");
      return saysIt(question, text) && answerWords.saysTime(withoutYears(question, withoutDocuments(text)));
    case "since":
      if (question.documentNumbers.length > 0) return saysOfNumber(question, text, document, "date");
      return saysIt(question, text) && answerWords.saysSince(withoutDocuments(text));
    case "hour":
      return saysIt(question, text) && /\b\d{1,2} (?:gio|h)\b/.test(sentence.words.line);
    case "duration":
      return answerWords.saysDuration(withoutDocuments(text));
    case "place":
      return answerWords.saysPlace(` ${matchingForm(text)} `);
    case "count":
      return countsAskedThing(question, text, language);
    case "document":
      return findDocumentNumbers(text).length > 0;
    case "office":
      return saysOffice(question.names, sentence.words, roles);
    case "named":
      return namesPlace(question.placeType ?? "", text);
    case "members":
      return names.hasPersonName(text) || answerWords.saysMembers(` ${matchingForm(text)} `);
    case "money":
      return saysIt(question, text) || answerWords.saysMoney(` ${matchingForm(text)} `);
    case "contact":
      return CONTACT.test(text);
    case "subject":
      return saysOfNumber(question, text, document, "subject");
    case "definition":
      return defines(question, text, answerWords);
    case "other":
      return undefined;
  }
}

/** Whether a sentence says what an answer must say: the day of another action is not the day of this one. */
function saysIt({ requiredPhrases }: Question, sentence: string): boolean {
  return requiredPhrases.length === 0 || requiredPhrases.some((words) => says(sentence, words));
}

/** Whether the words stand in a sentence; they are in matching form. */
function says(sentence: string, words: string): boolean {
  return ` ${matchingForm(sentence)} `.includes(` ${words} `);
}

/** Whether the question asks who signed and the sentence does not have that word. */
function isUnsigned({ text }: Question, sentence: string): boolean {
  return says(text, SIGNING) && !says(sentence, SIGNING);
}

const SIGNING = matchingForm(SIGN);

/** False only where the sentence tells of the action asked about, and not as done by a person. */
function isOfPerson({ askedAction }: Question, sentence: string, language: Language): boolean {
  return askedAction === undefined || isDoneByPerson(askedAction, sentence, language) !== false;
}

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

/** Folded, without the dates of documents that are cited by their numbers, which date nothing else. */
function withoutDocuments(sentence: string): string {
  return fold(withoutDocumentNumbers(sentence)).toLowerCase();
}

/** The year that a question names is no answer to "when". */
function withoutYears({ otherNumbers }: Question, plain: string): string {
  return otherNumbers.reduce((left, { digits }) => left.replaceAll(`nam ${digits}`, ""), plain);
}

/** A telephone number or an e-mail address. */
const CONTACT = /\d(?:[\s.-]?\d){6,}|\S@\S/u;

/** `phường Bến Nghé`, `quận 3`: whether the type of place stands before a capital or a number. */
function namesPlace(type: string, sentence: string): boolean {
  const plain = fold(sentence);
  const named = plain.toLowerCase().matchAll(new RegExp(`(?<![a-z])${type} (?=\\S)`, "gu"));
  return [...named].some(({ 0: found, index }) => /[\p{Lu}\d]/u.test(plain[index + found.length] ?? ""));
}

const FIVE = "năm";

/** With accents: `ba` is three, `bà` is not. `năm` is mostly a year, and five only right before what is counted. */
const NUMBER_WORDS = new Set([...COUNTING_WORDS, ...MAGNITUDES].filter((word) => word !== FIVE));

/** A number, no year and no part of a name, at most three syllables before the first word after "bao nhiêu". */
function countsAskedThing(question: Question, sentence: string, { answerWords, names }: Language): boolean {
  const asked = fold(question.text);
  if (answerWords.asksWhichOfRow(asked)) return answerWords.saysWhichOfRow(fold(sentence).toLowerCase());
  const [, thing] =
    /(?:bao nhieu|may|so luong) (\p{L}+)/u.exec(asked) ?? /(?<!\p{L})so (\p{L}+)/u.exec(asked) ?? [];
  if (thing === undefined) return /\d/.test(sentence);
  if (PERCENT_ASKED.test(asked)) return PERCENT.test(fold(sentence).toLowerCase());
  const words = matchingForm(sentence).split(" ");
  const isCount = (word: string, before = "") =>
    NUMBER_WORDS.has(word) || (/^\d+$/.test(word) && before !== FIVE && !names.isNamedByNumber(fold(before)));
  return words.some((word, at) => {
    const reach = word === FIVE ? 1 : isCount(word, words[at - 1]) ? 3 : 0;
    const counted = words.slice(at + 1, at + 1 + reach);
    return (
      counted.some((other) => fold(other) === thing) ||
      (thing === "nguoi" && answerWords.namePeople(counted.join(" ")))
    );
  });
}

const PERCENT_ASKED = /(?:bao nhieu|may) phan tram/;

/** Folded: `50 %`, `hai phần ba` is another way to say it. */
const PERCENT =
  /\d ?%|phan tram|(?<![a-z])(?:mot|hai|ba|bon|\d+)(?: phan |\/)(?:hai|ba|tu|bon|nam|\d+)(?![a-z\d])/;
