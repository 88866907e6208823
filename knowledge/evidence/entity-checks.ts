import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { findMentions, fold, hasAccent, matchesAsked, matchingForm } from "../language/index.ts";
import { countsTo } from "../language/lexicons/counted-numbers.ts";
import type { Figure, Question } from "../question/understand-question.ts";
import { type WordSet, wordsOf } from "./tokenized-text.ts";

/** True when the people, places and districts that the question names are in the passage's document. */
export function hasNames(question: Question, document: Document): boolean {
  return namesOf(question).every((name) =>
    hasAccent(name) ? phrasesOf(document).hasAccentedPhrase(name) : phrasesOf(document).hasPhrase(name),
  );
}

/** True when they are in the words of a passage. */
export function hasNamesItself(question: Question, passage: WordSet): boolean {
  return namesOf(question).every((name) => passage.hasPhrase(fold(name)));
}

function namesOf({ names, figures }: Question): readonly string[] {
  return [...names, ...figures.filter(isName).map(({ before, digits }) => `${before} ${digits}`)];
}

/** True when the years and other numbers of the question are in the passage; a year may stand in its document. */
export function hasFigures({ figures }: Question, passage: WordSet, document: Document): boolean {
  return figures.every((figure) => isName(figure) || hasFigure(figure, passage, document));
}

/**
 * True unless a document that was asked for with a year has the date of another one beside its number or in its own
 * head: a Party number has no year of its own.
 */
export function hasYears({ numbers }: Question, text: string, document: Document): boolean {
  if (numbers.every(({ year }) => year === undefined)) return true;
  const dated = findMentions(text).map(({ number, date }) => ({ key: number.key, date }));
  for (const key of ownNumberKeys(document)) dated.push({ key, date: document.metadata.date });
  return numbers.every((asked) => {
    const dates = dated.flatMap(({ key, date }) => (date && matchesAsked(asked, key) ? [date] : []));
    return !asked.year || dates.length === 0 || dates.some((date) => date.startsWith(`${asked.year}`));
  });
}

/** A number after one of these is part of a name: `quận 3` is not found by any other 3. */
const NAMING = new Set(["quan", "phuong", "xa", "huyen", "khoa", "ky", "khu", "to", "thon", "ap"]);

/** True for a folded word whose number is its name: `quan`. */
export function isNamedByNumber(word: string): boolean {
  return NAMING.has(word);
}

function isName({ before }: Figure): boolean {
  return isNamedByNumber(before);
}

function hasFigure({ digits, isCounted }: Figure, passage: WordSet, document: Document): boolean {
  if (isCounted) return countsTo(digits, passage);
  if (passage.hasPhrase(digits) || passage.hasPhrase(`0${digits}`)) return true;
  if (!/^\d{4}$/.test(digits)) return false;
  return phrasesOf(document).hasPhrase(digits) || (document.metadata.date ?? "").startsWith(digits);
}

/** Folding a long law takes a while, and questions come back to the same documents; some MB are kept at the most. */
const KEPT_DOCUMENTS = 128;
const kept = new Map<Document, Phrases>();

interface Phrases extends Pick<WordSet, "hasPhrase"> {
  /** The same with accents: `hợp nhất Ban` does not name `Nhật Bản`. */
  hasAccentedPhrase(phrase: string): boolean;
}

function phrasesOf(document: Document): Phrases {
  const known = kept.get(document);
  if (known) return known;
  // Only the line of words is kept: the sets beside it would take ten times the memory.
  const { line } = wordsOf(`${document.title}\n${document.text}`);
  const phrases: Phrases = {
    hasPhrase: (phrase) => line.includes(` ${phrase} `),
    hasAccentedPhrase: (phrase) =>
      line.includes(` ${fold(phrase)} `) &&
      ` ${matchingForm(`${document.title}\n${document.text}`)} `.includes(` ${phrase} `),
  };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_DOCUMENTS && oldest) kept.delete(oldest);
  kept.set(document, phrases);
  return phrases;
}
