import { findDeed } from "../answer-types/deeds.ts";
import { findDefined } from "../answer-types/definitions.ts";
import {
  type AskedArticle,
  type AskedNumber,
  askedArticles,
  askedDocumentNumbers,
  decodeRawTyping,
  type FoundSynonym,
  fold,
  hasAccent,
  matchingForm,
  normalise,
  type Spelling,
  type Syllable,
  syllablesOf,
} from "../language/index.ts";
import type { Language } from "../language/language.ts";
import { countedNumber, otherNumerals } from "../language/lexicons/counted-numbers.ts";
import { findCountries } from "../language/lexicons/countries.ts";
import { writeOutDistricts } from "../language/lexicons/districts.ts";
import { findNames, isAddressOfName } from "../language/lexicons/names.ts";
import { type AskedItem, findAskedItem } from "../language/lexicons/ordinals.ts";
import {
  type AskingPhrase,
  findAskingPhrases,
  findDated,
  findIgnoredPhrases,
  findMoney,
  findNamedPlace,
  findOpeningEnd,
  isIgnored,
  type QuestionKind,
} from "../language/lexicons/question-words.ts";
import type { Accents } from "../restore/accents.ts";
import { restoreWords, type Token } from "../restore/restore-words.ts";
import type { QueryTerm } from "../search-index/keyword/keyword-index.ts";
import { kindOf } from "./kind-of-question.ts";

/** A question as it is searched and judged. */
export interface Question {
  /** With the input method's keys decoded, chat spelling written out and accents put back; lower case, no marks. */
  readonly text: string;
  /** The same without document numbers, articles and list items. */
  readonly beside: string;
  /** All its words, with those that abbreviations stand for. */
  readonly terms: readonly QueryTerm[];
  /** The words that say what it is about: no asking words, no words that only hold a sentence together. */
  readonly content: readonly ContentTerm[];
  readonly kind: QuestionKind;
  /** Wordings of what an answer must say itself, with accents: `thành lập`, `lập ra` for "thành lập năm nào"; else empty. */
  readonly said: readonly string[];
  /** What somebody is asked to have done, folded: `phat dong` for "ai phát động". */
  readonly deed: string | undefined;
  /** Wordings, folded, of what a definition is asked of; else empty. */
  readonly defined: readonly string[];
  /** The folded kind of place whose name it wants: `phuong` for "phường nào". */
  readonly place: string | undefined;
  readonly numbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  /** The item of a list that it asks for by its place. */
  readonly item: AskedItem | undefined;
  /** People and places, folded, and countries, with accents: a passage's document must name them. */
  readonly names: readonly string[];
  readonly figures: readonly Figure[];
}

export interface ContentTerm extends QueryTerm {
  /** What an abbreviation stands for and other wordings of the phrase that it is in; each as folded syllables. */
  readonly others: readonly (readonly string[])[];
}

/** A number in the question that is not a document's: a district, a year, a count. */
export interface Figure {
  readonly digits: string;
  /** The folded syllable before it (`quan` in "quận 5"); empty at the start. */
  readonly before: string;
  /** A congress, a term, a chapter: the number says which one it is (`đại hội 13`). */
  readonly isCounted: boolean;
}

export interface QuestionTools extends Language {
  readonly accents: Accents;
  /** Whether the corpus has the accented syllable. */
  readonly isKnown: (syllable: string) => boolean;
}

/** A word of the question: its place in the text that was read, how it counts, and what it is. */
interface ReadWord extends Token, QueryTerm {
  /** In the case it was typed in. */
  readonly written: string;
  /** Belongs to the number of a document, an article or a list item. */
  readonly counted: boolean;
  readonly isContent: boolean;
}

/** The words of a question before anything is made of them. */
export interface ReadQuestion {
  /** With raw typing decoded, chat spelling and districts written out; offsets are into this text. */
  readonly typed: string;
  readonly words: readonly ReadWord[];
  readonly asking: readonly AskingPhrase[];
  readonly numbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  readonly item: AskedItem | undefined;
}

/** Reads the words of a question as people type it: raw Telex or VNI, chat spelling, abbreviations, no accents. */
export function readQuestion(question: string, tools: QuestionTools): ReadQuestion {
  const { spelling } = tools;
  const typed = writeOutDistricts(spelling.expandChat(decodeRawTyping(normalise(question).trim())));
  const numbers = askedDocumentNumbers(typed);
  const articles = withWrittenOut(askedArticles(typed), spelling);
  const isInNumber = (word: Syllable): boolean =>
    [...numbers, ...articles].some(({ start, end }) => word.start < end && start < word.end);
  const tokens = restoreWords(typed, isInNumber, tools);
  const folded = tokens.map((token) => token.folded);
  const inNumber = syllablesOf(typed).map(isInNumber);
  const item = findAskedItem(folded.map((syllable, place) => (inNumber[place] ? "" : syllable)));
  const asking = findAskingPhrases(tokens);
  const weights = weighTokens(tokens, [asking, findIgnoredPhrases(tokens)], tools);
  const words = tokens.map((token, place) => {
    const counted = inNumber[place] || (item?.places.includes(place) ?? false);
    const weight = weights[place] ?? 1;
    const isContent = weight === 1 && !counted && !LONE_CONSONANT.test(token.accented);
    return { ...token, written: typed.slice(token.start, token.end), weight, counted, isContent };
  });
  return { typed, words: withoutOpening(words), asking, numbers, articles, item };
}

/** So many content words behind "cho hỏi" are a whole question. */
const WHOLE = 6;

/**
 * `Kính gửi …, tôi đang viết bài, xin hỏi …`: who asks and why is said before the question, which has its own words. What
 * stands there is searched for, but need not be in an answer.
 */
function withoutOpening(words: readonly ReadWord[]): readonly ReadWord[] {
  const start = findOpeningEnd(words);
  const isWhole = words.slice(start).filter(({ isContent }) => isContent).length >= WHOLE;
  if (start === 0 || !isWhole) return words;
  return words.map((word, place) =>
    place < start && word.isContent ? { ...word, weight: WEIGHTS.silent, isContent: false } : word,
  );
}

/** A question as it is searched and judged, with the document numbers and names in it. */
export function understandQuestion(question: string, tools: QuestionTools): Question {
  const { spelling, synonyms } = tools;
  const { typed, words, asking, numbers, articles, item } = readQuestion(question, tools);
  const found = synonyms.find(words.map(({ accented }) => accented));
  const meant = words.flatMap((word, place) =>
    word.isContent && !isAddressOfName(words, place, asking) ? [place] : [],
  );
  const content = meant.map((place) => withOthers(inDigits(words, place), place, found, spelling));
  const kind = kindOf(asking, words, numbers);
  const span = words.slice(meant[0] ?? 0, (meant.at(-1) ?? -1) + 1);
  return {
    text: textOf(words),
    beside: words.flatMap(({ accented, counted }) => (counted ? [] : [accented])).join(" "),
    terms: [
      ...words,
      ...termsOf(spelling.expandAbbreviations(typed).added.join(" ")),
      ...words.flatMap((_, place) => numeralTerms(words, place)),
      ...found.flatMap(({ others }) => others.flatMap((other) => wordingTerms(other.join(" ")))),
    ],
    content,
    kind,
    said: findSaid(asking, words, found),
    deed: findDeed(asking, words),
    defined: kind === "definition" ? findDefined(span, content) : [],
    place: findNamedPlace(words),
    numbers,
    articles,
    item,
    names: [...findNames(words), ...findCountries(words)],
    figures: findFigures(words),
  };
}

const WHEN: ReadonlySet<QuestionKind> = new Set<QuestionKind>(["time", "day", "since", "hour"]);

/** The deed whose day is asked for, or the money, and other wordings of it. */
function findSaid(
  asking: readonly AskingPhrase[],
  words: readonly ReadWord[],
  synonyms: readonly FoundSynonym[],
): string[] {
  const when = asking.find(({ kind }) => WHEN.has(kind));
  const said = (when && findDated(words, when.start)) ?? findMoney(words);
  if (said === undefined) return [];
  const same = synonyms.filter(({ start, end }) => textOf(words.slice(start, end)) === said);
  return [said, ...same.flatMap(({ others }) => others.map((other) => other.join(" ")))];
}

function textOf(words: readonly ReadWord[]): string {
  return words.map(({ accented }) => accented).join(" ");
}

/** `luật mttq` names the law in full too. Many articles of one law are written out once. */
function withWrittenOut(articles: readonly AskedArticle[], spelling: Spelling): AskedArticle[] {
  const laws = new Map(articles.map(({ of }) => [of, ""]));
  for (const of of laws.keys())
    laws.set(of, [of, ...spelling.expandAbbreviations(of).added].join(" ").trim());
  return articles.map((article) => ({ ...article, of: laws.get(article.of) ?? article.of }));
}

/** What is left of a chat word (`z`, `v`) or names a list point; `ý` and `ô` are words. */
const LONE_CONSONANT = /^[bcdđfghjklmnpqrstvwxz]$/u;

/** Words that ask, that only hold a sentence together or that the person did not use count less; see BENCHMARKS.md. */
const WEIGHTS = { asking: 0.4, silent: 0.6, synonym: 0.3, numeral: 0.6 } as const;

type Phrases = readonly { readonly start: number; readonly end: number }[];

function weighTokens(
  tokens: readonly Token[],
  [asking, ignored]: readonly [Phrases, Phrases],
  { isKnown }: QuestionTools,
): number[] {
  const isIn = (phrases: Phrases, place: number) =>
    phrases.some(({ start, end }) => start <= place && place < end);
  return tokens.map(({ accented }, place) => {
    if (isIn(asking, place)) return WEIGHTS.asking;
    return isIn(ignored, place) || isIgnored(accented, isKnown(accented) || hasAccent(accented))
      ? WEIGHTS.silent
      : 1;
  });
}

/** The number that the word at a place is, after something that is counted by it. */
function numberAt(words: readonly ReadWord[], place: number): number | undefined {
  const word = words[place];
  const before = [words[place - 2]?.accented ?? "", words[place - 1]?.accented ?? ""] as const;
  return word && !word.counted ? countedNumber(before, word.accented) : undefined;
}

/** Passages are compared with their counted numbers in digits. */
function inDigits(words: readonly ReadWord[], place: number): ReadWord {
  const [word, number] = [words[place]!, numberAt(words, place)];
  return number === undefined ? word : { ...word, accented: String(number), folded: String(number) };
}

/** Other ways of writing the number at a place, each behind the word that it follows. */
function numeralTerms(words: readonly ReadWord[], place: number): QueryTerm[] {
  const number = numberAt(words, place);
  if (number === undefined) return [];
  const before = words[place - 1]?.accented ?? "";
  return otherNumerals(number, words[place]?.accented ?? "", before).flatMap((form) => [
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
function findFigures(words: readonly ReadWord[]): Figure[] {
  return words.flatMap(({ folded, counted }, i) => {
    const number = /^(?:\d+|[ivx]+)$/.test(folded) ? numberAt(words, i) : undefined;
    const digits = number === undefined ? folded : String(number);
    if (!/^\d+$/.test(digits) || counted || isVersion(words, i) || words[i - 1]?.folded === "covid")
      return [];
    return [{ digits, before: words[i - 1]?.folded ?? "", isCounted: number !== undefined }];
  });
}

/** `4.0` is a name and counts nothing: neither its 4 nor its 0 has to stand anywhere. */
function isVersion(words: readonly ReadWord[], place: number): boolean {
  const isPart = (at: number) => words[at]?.typed === "0" && words[at - 1]?.end === words[at].start - 1;
  return (isPart(place) && /^\d$/.test(words[place - 1]?.typed ?? "")) || isPart(place + 1);
}
