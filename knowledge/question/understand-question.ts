import { ANSWER_TYPES, findAnswerType } from "../answer-types/answer-types.ts";
import { findDefined } from "../answer-types/definition-sentences.ts";
import { findAskedRole } from "../answer-types/roles.ts";
import {
  type FoundSynonym,
  fold,
  type Language,
  matchingForm,
  normalise,
  type Spelling,
  syllablesOf,
} from "../language/index.ts";
import { countedWord } from "../language/lexicons/counted-numbers.ts";
import type { AskingPhrase } from "../language/lexicons/question-words.ts";
import type { QuestionTools } from "../restore/restore-words.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";
import type { ContentTerm, OtherNumber, Question } from "./question.ts";
import { type ReadQuestion, type ReadWord, readQuestion } from "./read-question.ts";
import { isAsked, isOtherQuestion } from "./split-message.ts";
import { WEIGHTS } from "./term-weights.ts";

/**
 * A question as it is searched and judged, with the document numbers and names in it. `focus`: the index of the part of a message
 * that is asked, where several ask for different things; what the others ask is context.
 */
export function understandQuestion(question: string, tools: QuestionTools, focus?: number): Question {
  const { language } = tools;
  const { spelling, synonyms, questionWords, names, countries } = language;
  const read = readQuestion(question, tools, focus);
  const { typed, words, asking, documentNumbers, articles } = read;
  const found = synonyms.find(words.map(({ accented }) => accented));
  const meant = words.flatMap((word, position) =>
    word.isContent && !names.isAddressOfName(words, position, asking) ? [position] : [],
  );
  const numberAt = createNumberAt(words, language);
  const content = meant.map((position) =>
    withOthers(asCounted(words[position]!, numberAt(position)), position, found, spelling),
  );
  const answerType = findAnswerType({ asking, words, documentNumbers }, language);
  const placesOf = (some: readonly ReadWord[]) => [...names.findPlaces(some), ...countries.find(some)];
  const [allPlaces, places] = [placesOf(words), placesOf(askedWords(read))];
  // `Hà` is a surname too.
  const people = names.findPeople(words).filter((person) => !allPlaces.includes(person));
  const namedHere = [...places, ...people];
  const asksWho = ANSWER_TYPES[answerType].family === "person" && documentNumbers.length === 0;
  const span = words.slice(meant[0] ?? 0, (meant.at(-1) ?? -1) + 1);
  return {
    text: textOf(focus === undefined ? words : withoutOtherQuestions(read)),
    textWithoutNumbers: words
      .flatMap(({ accented, isReference }) => (isReference ? [] : [accented]))
      .join(" "),
    terms: [
      ...words,
      ...termsOf(spelling.expandAbbreviations(typed).added.join(" ")),
      ...words.flatMap((_, position) => numeralTerms(words, position, numberAt(position), language)),
      ...found.flatMap(({ others }) => others.flatMap((other) => wordingTerms(other.join(" ")))),
    ],
    content,
    answerType,
    asksForList: questionWords.asksForWholeList(words),
    requiredPhrases: findRequiredPhrases(asking, words, found, language),
    role: asksWho ? findAskedRole({ content, names: namedHere }, language.roles) : undefined,
    definedTerms: answerType === "definition" ? findDefined(span, content) : [],
    placeType: questionWords.findPlaceType(words),
    documentNumbers,
    articles,
    asksOfArticle: read.asksOfArticle,
    item: read.item,
    names: namedHere,
    scenes: allPlaces.filter((place) => !places.includes(place)),
    otherNumbers: findOtherNumbers(read, numberAt, language),
  };
}

/** The words of the sentences that ask. */
function askedWords({ words, parts }: ReadQuestion): readonly ReadWord[] {
  return words.filter((_, position) => isAsked(parts, position));
}

/** The words of a focus and of the story around it. */
function withoutOtherQuestions({ words, parts }: ReadQuestion): readonly ReadWord[] {
  return words.filter((_, position) => !isOtherQuestion(parts, position));
}

/** The action whose day is asked for, or the kind of money, and other wordings of it. */
function findRequiredPhrases(
  asking: readonly AskingPhrase[],
  words: readonly ReadWord[],
  synonyms: readonly FoundSynonym[],
  { questionWords }: Language,
): string[] {
  const when = asking.find(({ answerType }) => ANSWER_TYPES[answerType].family === "time");
  const required = (when && questionWords.findDated(words, when.start)) ?? questionWords.findMoney(words);
  if (required === undefined) return [];
  const same = synonyms.filter(({ start, end }) => textOf(words.slice(start, end)) === required);
  return [required, ...same.flatMap(({ others }) => others.map((other) => other.join(" ")))];
}

function textOf(words: readonly ReadWord[]): string {
  return words.map(({ accented }) => accented).join(" ");
}

type NumberAt = (position: number) => number | undefined;

/** A function that gives the number that a word is where what stands before it is numbered (`đại hội XIII`). */
function createNumberAt(words: readonly ReadWord[], { numbers }: Language): NumberAt {
  return (position) => {
    const word = words[position];
    const before = [words[position - 2]?.accented ?? "", words[position - 1]?.accented ?? ""] as const;
    return word && !word.isReference ? numbers.valueAt(before, word.accented) : undefined;
  };
}

/** As passages are read, which have one word for a counted number. */
function asCounted(word: ReadWord, number: number | undefined): ReadWord {
  const counted = number === undefined ? undefined : countedWord(number);
  return counted === undefined ? word : { ...word, accented: counted, folded: counted };
}

/** Other ways of writing a number, each with the word before it: `khóa 11` for `khóa XI`. */
function numeralTerms(
  words: readonly ReadWord[],
  position: number,
  number: number | undefined,
  { numbers }: Language,
): QueryTerm[] {
  if (number === undefined) return [];
  const before = words[position - 1]?.accented ?? "";
  return numbers
    .otherForms(number, words[position]?.accented ?? "", before)
    .flatMap((form) => [
      ...wordingTerms(before, `${before} ${form}`),
      ...wordingTerms(form, `${before} ${form}`, WEIGHTS.numeral),
    ]);
}

function withOthers(
  { accented, folded, weight, written }: QueryTerm & { written: string },
  position: number,
  synonyms: readonly FoundSynonym[],
  spelling: Spelling,
): ContentTerm {
  const meanings = spelling
    .expandAbbreviations(written)
    .added.map((meaning) => matchingForm(meaning).split(" "));
  const inPhrases = synonyms.filter(({ start, end }) => start <= position && position < end);
  const others = [...meanings, ...inPhrases.flatMap((phrase) => phrase.others)];
  return { accented, folded, weight, others: others.map((other) => other.map(fold)) };
}

/** The terms of another wording of a phrase, or of a part of it. */
function wordingTerms(text: string, wording = text, weight: number = WEIGHTS.synonym): QueryTerm[] {
  return termsOf(text, weight).map((term) => ({ ...term, wording }));
}

function termsOf(text: string, weight = 1): QueryTerm[] {
  return syllablesOf(normalise(text)).map(({ text: accented }) => ({
    accented,
    folded: fold(accented),
    weight,
  }));
}

/** Numbers in digits, and those of congresses and the like in Roman numerals; `thứ hai` may be a weekday, `Covid-19` is a name. */
function findOtherNumbers(
  { typed, words, parts }: ReadQuestion,
  numberAt: NumberAt,
  { names }: Language,
): OtherNumber[] {
  return words.flatMap(({ folded, isReference, start }, i) => {
    const number = /^(?:\d+|[ivx]+)$/.test(folded) ? numberAt(i) : undefined;
    const digits = number === undefined ? folded : String(number);
    const before = words[i - 1]?.folded ?? "";
    if (!/^\d+$/.test(digits) || isReference || /\p{L}-$/u.test(typed.slice(0, start))) return [];
    if (!isAsked(parts, i)) return [];
    return [{ digits, before, isCounted: number !== undefined, isName: names.isNamedByNumber(before) }];
  });
}
