import { findDeed } from "../answer-types/deeds.ts";
import { findDefined } from "../answer-types/definitions.ts";
import {
  type FoundSynonym,
  fold,
  type Language,
  matchingForm,
  normalise,
  type Spelling,
  syllablesOf,
} from "../language/index.ts";
import type { AskingPhrase, QuestionKind } from "../language/lexicons/question-words.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";
import { kindOf } from "./kind-of-question.ts";
import type { ContentTerm, Figure, Question } from "./question.ts";
import { type QuestionTools, type ReadWord, readQuestion } from "./read-question.ts";
import { WEIGHTS } from "./term-weights.ts";

/** A question as it is searched and judged, with the document numbers and names in it. */
export function understandQuestion(question: string, tools: QuestionTools): Question {
  const { language } = tools;
  const { spelling, synonyms, questionWords, names, countries } = language;
  const { typed, words, asking, numbers, articles, item } = readQuestion(question, tools);
  const found = synonyms.find(words.map(({ accented }) => accented));
  const meant = words.flatMap((word, place) =>
    word.isContent && !names.isAddressOfName(words, place, asking) ? [place] : [],
  );
  const numberAt = createNumberAt(words, language);
  const content = meant.map((place) =>
    withOthers(inDigits(words[place]!, numberAt(place)), place, found, spelling),
  );
  const kind = kindOf(asking, words, numbers, language);
  const span = words.slice(meant[0] ?? 0, (meant.at(-1) ?? -1) + 1);
  return {
    text: textOf(words),
    beside: words.flatMap(({ accented, counted }) => (counted ? [] : [accented])).join(" "),
    terms: [
      ...words,
      ...termsOf(spelling.expandAbbreviations(typed).added.join(" ")),
      ...words.flatMap((_, place) => numeralTerms(words, place, numberAt(place), language)),
      ...found.flatMap(({ others }) => others.flatMap((other) => wordingTerms(other.join(" ")))),
    ],
    content,
    kind,
    said: findSaid(asking, words, found, language),
    deed: findDeed(asking, words, language),
    defined: kind === "definition" ? findDefined(span, content) : [],
    place: questionWords.findNamedPlace(words),
    numbers,
    articles,
    item,
    names: [...names.findNames(words), ...countries.find(words)],
    figures: findFigures(words, numberAt, language),
  };
}

const WHEN: ReadonlySet<QuestionKind> = new Set<QuestionKind>(["time", "day", "since", "hour"]);

/** The deed whose day is asked for, or the money, and other wordings of it. */
function findSaid(
  asking: readonly AskingPhrase[],
  words: readonly ReadWord[],
  synonyms: readonly FoundSynonym[],
  { questionWords }: Language,
): string[] {
  const when = asking.find(({ kind }) => WHEN.has(kind));
  const said = (when && questionWords.findDated(words, when.start)) ?? questionWords.findMoney(words);
  if (said === undefined) return [];
  const same = synonyms.filter(({ start, end }) => textOf(words.slice(start, end)) === said);
  return [said, ...same.flatMap(({ others }) => others.map((other) => other.join(" ")))];
}

function textOf(words: readonly ReadWord[]): string {
  return words.map(({ accented }) => accented).join(" ");
}

type NumberAt = (place: number) => number | undefined;

/** A function that gives the number that the word at a place is, after something that is counted by it. */
function createNumberAt(words: readonly ReadWord[], { numbers }: Language): NumberAt {
  return (place) => {
    const word = words[place];
    const before = [words[place - 2]?.accented ?? "", words[place - 1]?.accented ?? ""] as const;
    return word && !word.counted ? numbers.valueAt(before, word.accented) : undefined;
  };
}

/** Passages are compared with their counted numbers in digits. */
function inDigits(word: ReadWord, number: number | undefined): ReadWord {
  return number === undefined ? word : { ...word, accented: String(number), folded: String(number) };
}

/** Other ways of writing the number at a place, each behind the word that it follows. */
function numeralTerms(
  words: readonly ReadWord[],
  place: number,
  number: number | undefined,
  { numbers }: Language,
): QueryTerm[] {
  if (number === undefined) return [];
  const before = words[place - 1]?.accented ?? "";
  return numbers
    .otherForms(number, words[place]?.accented ?? "", before)
    .flatMap((form) => [
      ...wordingTerms(before, `${before} ${form}`),
      ...wordingTerms(form, `${before} ${form}`, WEIGHTS.numeral),
    ]);
}

function withOthers(
  { accented, folded, weight, written }: QueryTerm & { written: string },
  place: number,
  synonyms: readonly FoundSynonym[],
  spelling: Spelling,
): ContentTerm {
  const meanings = spelling
    .expandAbbreviations(written)
    .added.map((meaning) => matchingForm(meaning).split(" "));
  const inPhrases = synonyms.filter(({ start, end }) => start <= place && place < end);
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

/** Numbers written in digits, and counted ones in Roman numerals; `thứ hai` may be a weekday, `Covid-19` is a name. */
function findFigures(words: readonly ReadWord[], numberAt: NumberAt, { names }: Language): Figure[] {
  return words.flatMap(({ folded, counted }, i) => {
    const number = /^(?:\d+|[ivx]+)$/.test(folded) ? numberAt(i) : undefined;
    const digits = number === undefined ? folded : String(number);
    const before = words[i - 1]?.folded ?? "";
    if (!/^\d+$/.test(digits) || counted || isVersion(words, i) || before === "covid") return [];
    return [{ digits, before, isCounted: number !== undefined, isName: names.isNamedByNumber(before) }];
  });
}

/** `4.0` is a name and counts nothing: neither its 4 nor its 0 has to stand anywhere. */
function isVersion(words: readonly ReadWord[], place: number): boolean {
  const isPart = (at: number) => words[at]?.typed === "0" && words[at - 1]?.end === words[at].start - 1;
  return (isPart(place) && /^\d$/.test(words[place - 1]?.typed ?? "")) || isPart(place + 1);
}
