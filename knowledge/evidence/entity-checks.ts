import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { findMentions, hasAccent, matchesAsked } from "../language/index.ts";
import { countedWord } from "../language/lexicons/counted-numbers.ts";
import type { WordSet } from "../language/tokenized-text.ts";
import type { OtherNumber, Question } from "../question/question.ts";

type Corpus = Pick<CorpusView, "phrasesOf" | "language">;
type NamedIn = Pick<CorpusView, "phrasesOf">;

/** True when the people, places and districts that the question names are in the passage's document. */
export function hasNames({ names, otherNumbers }: Question, document: Document, corpus: NamedIn): boolean {
  const byNumber = otherNumbers.filter(({ isName }) => isName);
  const named = byNumber.map((number) => `${number.before} ${wordOf(number)}`);
  return hasAll([...names, ...named], document, corpus);
}

/** True when the places of its story are. */
export function hasScenes({ scenes }: Question, document: Document, corpus: NamedIn): boolean {
  return hasAll(scenes, document, corpus);
}

function hasAll(names: readonly string[], document: Document, { phrasesOf }: NamedIn): boolean {
  return names.every((name) =>
    hasAccent(name) ? phrasesOf(document).hasAccentedPhrase(name) : phrasesOf(document).hasPhrase(name),
  );
}

/** As texts are read. */
function wordOf({ digits, isCounted }: OtherNumber): string {
  return isCounted ? countedWord(digits) : digits;
}

/** True when the years and other numbers of the question are in the passage; a year may stand in its document. */
export function hasOtherNumbers(
  { otherNumbers }: Question,
  passage: WordSet,
  document: Document,
  corpus: Corpus,
): boolean {
  return otherNumbers.every((number) => number.isName || hasOtherNumber(number, passage, document, corpus));
}

/**
 * True unless a document that was asked for with a year has the date of another one beside its number or in its own
 * head: a Party number has no year of its own.
 */
export function hasYears({ documentNumbers }: Question, text: string, document: Document): boolean {
  if (documentNumbers.every(({ year }) => year === undefined)) return true;
  const dated = findMentions(text).map(({ number, date }) => ({ key: number.key, date }));
  for (const key of ownNumberKeys(document)) dated.push({ key, date: document.metadata.date });
  return documentNumbers.every((asked) => {
    const dates = dated.flatMap(({ key, date }) => (date && matchesAsked(asked, key) ? [date] : []));
    return !asked.year || dates.length === 0 || dates.some((date) => date.startsWith(`${asked.year}`));
  });
}

function hasOtherNumber(
  { digits, isCounted }: OtherNumber,
  passage: WordSet,
  document: Document,
  { phrasesOf, language }: Corpus,
): boolean {
  if (isCounted) return language.numbers.countsTo(digits, passage);
  if ([digits, `0${digits}`, countedWord(digits)].some((written) => passage.hasPhrase(written))) return true;
  if (!/^\d{4}$/.test(digits)) return false;
  return phrasesOf(document).hasPhrase(digits) || (document.metadata.date ?? "").startsWith(digits);
}
