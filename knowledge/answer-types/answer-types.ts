import { fold } from "../language/fold.ts";
import {
  findDocumentNumbers,
  type Language,
  matchingForm,
  withoutDocumentNumbers,
} from "../language/index.ts";
import type { AnswerType, AskingPhrase } from "../language/lexicons/question-words.ts";
import type { Words } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import type { Token } from "../restore/restore-words.ts";
import { countsAskedThing } from "./counts.ts";
import { defines } from "./definition-sentences.ts";
import { saysOffice, tellsWho } from "./roles.ts";

/** A sentence as written, and its words. */
export interface Sentence {
  readonly text: string;
  readonly words: Words;
}

/** The words of a question, as far as they say what type of answer it wants. */
export interface AskedWords {
  readonly asking: readonly AskingPhrase[];
  readonly words: readonly (Token & { readonly isContent: boolean })[];
  readonly documentNumbers: Question["documentNumbers"];
}

interface Asked extends AskedWords {
  /** The first phrase that asks for more than a definition. */
  readonly phrase: AskingPhrase | undefined;
  readonly language: Language;
}

/** A type of answer: how it is asked for, and what a sentence looks like that has it. */
interface AnswerTypeRow {
  /** Where this is left out, the type's phrases in data/question-words.yaml ask for it. */
  isAsked?(asked: Asked): boolean;
  /** Types of one family ask for the same: `có hiệu lực khi nào` wants the day that `có hiệu lực từ khi nào` does. */
  readonly family?: "person" | "time";
  /** Nothing else answers: "who" may be answered without a name and "when" by a case, but no "on which day" without a day. */
  readonly isExact?: true;
  /** What is wanted of a document that is asked about by its number. */
  readonly ofNumber?: "date" | "issuer" | "subject";
  /** Whether a sentence has it; undefined where that cannot be told. Left out where any sentence may answer. */
  isIn?(sentence: Sentence, question: Question, language: Language): boolean | undefined;
}

/** A telephone number or an e-mail address. */
const CONTACT = /\d(?:[\s.-]?\d){6,}|\S@\S/u;

/** The types in the order in which a question is looked at: the first that is asked for is the question's. */
export const ANSWER_TYPES: Readonly<Record<AnswerType, AnswerTypeRow>> = {
  contact: {
    isAsked: (asked) => mayBeSum(asked) && asked.language.questionWords.asksForContact(asked.words),
    isExact: true,
    isIn: ({ text }) => CONTACT.test(text),
  },
  money: {
    isAsked: (asked) => mayBeSum(asked) && asked.language.questionWords.findMoney(asked.words) !== undefined,
    isExact: true,
    isIn: ({ text }, question, { answerWords }) =>
      saysRequired(question, text) || answerWords.saysMoney(formOf(text)),
  },
  person: { family: "person", ofNumber: "issuer", isIn: namesWho },
  agent: { family: "person", isIn: tellsWho },
  time: { family: "time", ofNumber: "date", isIn: saysTime },
  day: { family: "time", isExact: true, ofNumber: "date", isIn: saysTime },
  since: {
    family: "time",
    isExact: true,
    ofNumber: "date",
    isIn: ({ text }, question, { answerWords }) =>
      saysRequired(question, text) && answerWords.saysSince(withoutDocuments(text)),
  },
  hour: {
    family: "time",
    isExact: true,
    isIn: ({ text, words }, question) =>
      saysRequired(question, text) && /\b\d{1,2} (?:gio|h)\b/.test(words.line),
  },
  place: { isIn: ({ text }, _, { answerWords }) => answerWords.saysPlace(formOf(text)) },
  // A law is named without its number too, and an article may answer "by which law" with a rule.
  document: { isIn: ({ text }) => findDocumentNumbers(text).length > 0 || undefined },
  members: {
    isExact: true,
    isIn: ({ text }, _, { names, answerWords }) =>
      names.hasPersonName(text) || answerWords.saysMembers(formOf(text)),
  },
  office: { isExact: true, isIn: ({ words }, { names }, { roles }) => saysOffice(names, words, roles) },
  count: { isIn: ({ text }, question, language) => countsAskedThing(question, text, language) },
  named: {
    isAsked: ({ phrase, words, language }) =>
      !phrase && language.questionWords.findPlaceType(words) !== undefined,
    isExact: true,
    isIn: ({ text }, { placeType = "" }) => namesPlace(placeType, text),
  },
  duration: {
    isAsked: ({ phrase, asking, words, language }) =>
      phrase?.answerType === "duration" ||
      (asking.length === 0 && language.questionWords.asksForDuration(fromContent(words))),
    isIn: ({ text }, _, { answerWords }) => answerWords.saysDuration(withoutDocuments(text)),
  },
  subject: { isAsked: asksForSubject, ofNumber: "subject" },
  definition: {
    isAsked: ({ phrase, asking, words, language }) =>
      !phrase && asking.length > 0 && !language.questionWords.asksForList(words),
    isExact: true,
    isIn: ({ text }, question, { answerWords }) => defines(question, text, answerWords),
  },
  holder: {
    isAsked: ({ asking, words, documentNumbers, language }) =>
      asking.length + documentNumbers.length === 0 &&
      words.every(({ isContent }) => isContent) &&
      language.roles.findAt(
        words.map(({ folded }) => folded),
        0,
      ) !== undefined,
    family: "person",
    isIn: namesWho,
  },
  other: { isAsked: () => true },
};

const ROWS = Object.entries(ANSWER_TYPES) as [AnswerType, AnswerTypeRow][];

/** The type of answer that a question asks for, by its asking phrases and the words beside them. */
export function findAnswerType(read: AskedWords, language: Language): AnswerType {
  const phrase = read.asking.find(({ answerType }) => answerType !== "definition");
  const asked = { ...read, phrase, language };
  const found = ROWS.find(([type, { isAsked }]) => (isAsked ? isAsked(asked) : phrase?.answerType === type));
  return found?.[0] ?? "other";
}

/** `bao nhiêu` may ask for a number to call, or for money. */
function mayBeSum({ phrase }: Asked): boolean {
  return !phrase || phrase.answerType === "count";
}

/**
 * `13-CT/TU nói gì`, `quyết định 23 là gì`: what the document is about. Not `nhiệm vụ theo quyết định 23 là gì`, nor
 * `quyết định 23 nói gì về tổ dân phố`.
 */
function asksForSubject({ phrase, words, documentNumbers: [number], language }: Asked): boolean {
  if (phrase || !number) return false;
  const isClear = (some: AskedWords["words"]) => !some.some(({ isContent }) => isContent);
  const before = words.filter(({ start }) => start < number.start);
  return language.questionWords
    .findSubjectWords(words)
    .some(
      ({ start, end }) =>
        (words[start]?.start ?? 0) >= number.end && isClear(before) && isClear(words.slice(end)),
    );
}

/** Without the courtesies that stand before what a question is about. */
function fromContent(words: AskedWords["words"]): AskedWords["words"] {
  return words.slice(words.findIndex(({ isContent }) => isContent));
}

function namesWho(sentence: Sentence, question: Question, language: Language): boolean | undefined {
  return language.names.hasPersonName(sentence.text) && tellsWho(sentence, question, language);
}

function saysTime({ text }: Sentence, question: Question, { answerWords }: Language): boolean {
  return saysRequired(question, text) && answerWords.saysTime(withoutYears(question, withoutDocuments(text)));
}

/** Whether a sentence says what an answer must say: the day of another action is not the day of this one. */
function saysRequired({ requiredPhrases }: Question, sentence: string): boolean {
  return (
    requiredPhrases.length === 0 || requiredPhrases.some((words) => formOf(sentence).includes(` ${words} `))
  );
}

/** In matching form with a space at both ends. */
function formOf(text: string): string {
  return ` ${matchingForm(text)} `;
}

/** Folded, without the dates of documents that are cited by their numbers, which date nothing else. */
function withoutDocuments(sentence: string): string {
  return fold(withoutDocumentNumbers(sentence)).toLowerCase();
}

/** The year that a question names is no answer to "when". */
function withoutYears({ otherNumbers }: Question, plain: string): string {
  return otherNumbers.reduce((left, { digits }) => left.replaceAll(`nam ${digits}`, ""), plain);
}

/** `phường Bến Nghé`, `quận 3`: whether the type of place stands before a capital or a number. */
function namesPlace(type: string, sentence: string): boolean {
  const plain = fold(sentence);
  const named = plain.toLowerCase().matchAll(new RegExp(`(?<![a-z])${type} (?=\\S)`, "gu"));
  return [...named].some(({ 0: found, index }) => /[\p{Lu}\d]/u.test(plain[index + found.length] ?? ""));
}
