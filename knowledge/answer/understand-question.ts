import type { Accents } from "../search/accents.ts";
import type { QueryTerm } from "../search/keyword-index.ts";
import {
  type AskedArticle,
  type AskedNumber,
  askedArticles,
  askedDocumentNumbers,
  decodeRawTyping,
  fold,
  hasAccent,
  normalise,
  type Spelling,
  syllablesOf,
} from "../text/index.ts";
import { findNames } from "./names.ts";
import { asksForList, findAskingPhrases, isIgnored, type QuestionKind } from "./question-words.ts";

/** A question as it is searched and judged. */
export interface Question {
  /** With the input method's keys decoded, chat spelling written out and accents put back. */
  readonly text: string;
  /** All its words, with those that abbreviations stand for. */
  readonly terms: readonly QueryTerm[];
  /** The words that say what it is about: no asking words, no words that only hold a sentence together. */
  readonly content: readonly ContentTerm[];
  readonly kind: QuestionKind;
  readonly numbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  /** People and places, folded, that a passage's document must name. */
  readonly names: readonly string[];
  readonly figures: readonly Figure[];
}

export interface ContentTerm extends QueryTerm {
  /** What it stands for, as folded syllables, when it is an abbreviation; else empty. */
  readonly meaning: readonly string[];
}

/** A number in the question that is not a document's: a district, a year, a count. */
export interface Figure {
  readonly digits: string;
  /** The folded syllable before it (`quan` in "quận 5"); empty at the start. */
  readonly before: string;
}

interface Tools {
  readonly spelling: Spelling;
  readonly accents: Accents;
  /** Whether the corpus has the accented syllable. */
  readonly isKnown: (syllable: string) => boolean;
}

/** A question in which fewer of the syllables than this have accents was typed without; written text has about 0.75. */
const ACCENTED_SHARE = 0.35;

/** Reads a question as people type it: raw Telex or VNI, chat spelling, abbreviations, no accents, document numbers. */
export function understandQuestion(question: string, { spelling, accents, isKnown }: Tools): Question {
  const typed = spelling.expandChat(decodeRawTyping(normalise(question).trim()));
  const numbers = askedDocumentNumbers(typed);
  const articles = askedArticles(typed);
  const written = syllablesOf(typed).map((syllable) => typed.slice(syllable.start, syllable.end));
  const places = syllablesOf(typed);
  const syllables = restoreAccents(
    places.map((syllable) => syllable.text),
    accents,
  );
  const folded = syllables.map(fold);
  const asking = findAskingPhrases(folded);
  const inNumber = (place: number) =>
    [...numbers, ...articles].some(
      (number) => places[place]!.start < number.end && number.start < places[place]!.end,
    );
  const isWord = (place: number) =>
    !asking.some((phrase) => phrase.start <= place && place < phrase.end) &&
    !isIgnored(syllables[place]!, isKnown(syllables[place]!) || hasAccent(written[place]!));
  const isContent = (place: number) => isWord(place) && !inNumber(place);
  const terms = syllables.map((accented, i) => ({ accented, folded: folded[i]! }));
  const meaningOf = (text: string) => spelling.expandAbbreviations(text).added.flatMap((one) => termsOf(one));
  return {
    text: syllables.join(" "),
    terms: [...terms, ...meaningOf(typed)],
    content: terms
      .map((term, i) => ({
        ...term,
        meaning: termsOf(spelling.expandAbbreviations(written[i]!).added[0] ?? "").map((one) => one.folded),
      }))
      .filter((_, i) => isContent(i)),
    kind: kindOf(
      asking.map((phrase) => phrase.kind),
      folded,
    ),
    numbers,
    articles,
    names: findNames(written, folded, isContent),
    figures: findFigures(folded, inNumber),
  };
}

function termsOf(text: string): QueryTerm[] {
  return syllablesOf(normalise(text)).map((syllable) => ({
    accented: syllable.text,
    folded: fold(syllable.text),
  }));
}

function restoreAccents(syllables: readonly string[], accents: Accents): string[] {
  const accented = syllables.filter(hasAccent).length;
  return accented / Math.max(1, syllables.length) < ACCENTED_SHARE
    ? accents.restore(syllables)
    : [...syllables];
}

function kindOf(kinds: readonly QuestionKind[], folded: readonly string[]): QuestionKind {
  const specific = kinds.find((kind) => kind !== "definition");
  if (specific) return specific;
  return kinds.includes("definition") && !asksForList(folded) ? "definition" : "other";
}

/** Words after which a number is a place in a row (`nhiệm vụ thứ 3`), which the text may write in words. */
const ORDINAL = new Set(["thu", "so", "y", "diem", "muc", "cau"]);

function findFigures(folded: readonly string[], inNumber: (place: number) => boolean): Figure[] {
  return folded.flatMap((digits, i) => {
    const before = folded[i - 1] ?? "";
    return /^\d+$/.test(digits) && !inNumber(i) && !ORDINAL.has(before) ? [{ digits, before }] : [];
  });
}
