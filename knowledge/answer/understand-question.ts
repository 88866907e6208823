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
import { type AskedItem, findAskedItem } from "./ordinals.ts";
import {
  asksForList,
  findAskingPhrases,
  findIgnoredPhrases,
  isIgnored,
  type QuestionKind,
} from "./question-words.ts";

/** A question as it is searched and judged. */
export interface Question {
  /** With the input method's keys decoded, chat spelling written out and accents put back; lower case, no marks. */
  readonly text: string;
  /** All its words, with those that abbreviations stand for. */
  readonly terms: readonly QueryTerm[];
  /** The words that say what it is about: no asking words, no words that only hold a sentence together. */
  readonly content: readonly ContentTerm[];
  readonly kind: QuestionKind;
  readonly numbers: readonly AskedNumber[];
  readonly articles: readonly AskedArticle[];
  /** The item of a list that it asks for by its place. */
  readonly item: AskedItem | undefined;
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

/** Reads a question as people type it: raw Telex or VNI, chat spelling, abbreviations, no accents, document numbers. */
export function understandQuestion(question: string, { spelling, accents, isKnown }: Tools): Question {
  const typed = writeOutDistricts(spelling.expandChat(decodeRawTyping(normalise(question).trim())));
  const numbers = askedDocumentNumbers(typed);
  const articles = askedArticles(typed);
  const places = syllablesOf(typed);
  const written = places.map(({ start, end }) => typed.slice(start, end));
  const syllables = restoreAccents(
    places.map(({ text }) => text),
    accents,
    isKnown,
  );
  const folded = syllables.map(fold);
  const item = findAskedItem(folded);
  const inNumber = (place: number) =>
    [...numbers, ...articles].some(
      ({ start, end }) => places[place]!.start < end && start < places[place]!.end,
    );
  const asking = findAskingPhrases(folded);
  const silent = [...asking, ...findIgnoredPhrases(folded)];
  const isContent = (place: number) =>
    !silent.some(({ start, end }) => start <= place && place < end) &&
    !inNumber(place) &&
    !item?.places.includes(place) &&
    !/^\p{L}$/u.test(syllables[place]!) &&
    !isIgnored(syllables[place]!, isKnown(syllables[place]!) || hasAccent(written[place]!));
  const terms = syllables.map((accented, i) => ({ accented, folded: folded[i]! }));
  const meanings = written.map((word) => termsOf(spelling.expandAbbreviations(word).added[0] ?? ""));
  return {
    text: syllables.join(" "),
    terms: [...terms, ...spelling.expandAbbreviations(typed).added.flatMap(termsOf)],
    content: terms
      .map((term, i) => ({ ...term, meaning: meanings[i]!.map((one) => one.folded) }))
      .filter((_, i) => isContent(i)),
    kind: kindOf(
      asking.map(({ kind }) => kind),
      folded,
    ),
    numbers,
    articles,
    item,
    names: findNames(terms.map((term, i) => ({ ...term, written: written[i]!, isContent: isContent(i) }))),
    figures: findFigures(folded, (place) => inNumber(place) || (item?.places.includes(place) ?? false)),
  };
}

/** `q3`, `q.3`, `p12` → `quận 3`, `phường 12`; `q thanh xuân` → `quận thanh xuân`. */
function writeOutDistricts(text: string): string {
  return text
    .replace(/(?<![\p{L}\d/-])q\.? ?(?=\d{1,2}(?![\d/-]))/giu, "quận ")
    .replace(/(?<![\p{L}\d/-])p\.? ?(?=\d{1,2}(?![\d/-]))/giu, "phường ")
    .replace(/(?<=\p{L} )q\.? (?=\p{L}{2,})/giu, "quận ");
}

function termsOf(text: string): QueryTerm[] {
  return syllablesOf(normalise(text)).map((syllable) => ({
    accented: syllable.text,
    folded: fold(syllable.text),
  }));
}

/** Vietnamese text has accents on about three of four syllables; below this share some were left out. */
const ACCENTED_SHARE = 0.6;

/** In a well-accented question only a syllable that the corpus never writes without accents gets them. */
function restoreAccents(
  syllables: readonly string[],
  accents: Accents,
  isKnown: (syllable: string) => boolean,
): string[] {
  const share = syllables.filter(hasAccent).length / Math.max(1, syllables.length);
  const restored = accents.restore(syllables);
  if (share < ACCENTED_SHARE) return restored;
  return syllables.map((syllable, i) => (isKnown(syllable) || hasAccent(syllable) ? syllable : restored[i]!));
}

function kindOf(kinds: readonly QuestionKind[], folded: readonly string[]): QuestionKind {
  const specific = kinds.find((kind) => kind !== "definition");
  if (specific) return specific;
  return kinds.includes("definition") && !asksForList(folded) ? "definition" : "other";
}

function findFigures(folded: readonly string[], isOther: (place: number) => boolean): Figure[] {
  return folded.flatMap((digits, i) => {
    return /^\d+$/.test(digits) && !isOther(i) ? [{ digits, before: folded[i - 1] ?? "" }] : [];
  });
}
