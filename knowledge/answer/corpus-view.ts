import { ownNumberKeys } from "../document-references.ts";
import type { Passage } from "../passage.ts";
import type { Document } from "../read/document.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Built } from "../snapshot/snapshot.ts";
import { fold, matchingForm } from "../text/index.ts";
import { createForeignLaws, lawNames, namedLike } from "./law-names.ts";

/** A built corpus with the look-ups that answering needs. */
export interface CorpusView {
  readonly index: SearchIndex;
  passage(place: number): Passage;
  document(passage: Passage): Document;
  documentById(id: string): Document | undefined;
  passagesOf(documentId: string): readonly Passage[];
  /** Places of the passages that mention a number for which `matches` holds. */
  placesOfNumbers(matches: (key: string) => boolean): ReadonlySet<number>;
  /** Keys of all numbers that passages mention or have. */
  numberKeys(): Iterable<string>;
  /** Places of the passages that mention the number with this key, or whose document has it. */
  placesOfNumber(key: string): readonly number[];
  placesOfArticles(keys: readonly string[]): ReadonlySet<number>;
  /** Keys of the numbered documents that a question's words name, or whose key `matches`. */
  findLaws(name: string, matches: (key: string) => boolean): string[];
  /** True for the name of a law that is not in the corpus. */
  isForeignLaw(name: string): boolean;
  /** Keys of the number that the passage's own document has. */
  ownNumbers(passage: Passage): readonly string[];
  /** The passage whose own question this is, in matching form with or without accents. */
  placeOfQuestion(text: string): number | undefined;
  /** A text with its abbreviations written out behind them. */
  expand(text: string): string;
  /** How rare a folded syllable is: 1 when no passage has it, near 0 when every passage has. */
  rarity(folded: string): number;
}

/** `expand` writes out the abbreviations of a text, as was done when it was indexed. */
export function viewCorpus(
  { documents, passages, index }: Built,
  expand: (text: string) => string,
): CorpusView {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const placesByNumber = groupPlaces(passages, (passage) => passage.numbers);
  const placesByArticle = groupPlaces(passages, (passage) => passage.articles);
  const names = lawNames(documents, passages);
  const questions = questionPlaces(passages);
  const total = passages.length;
  const document = (passage: Passage): Document => {
    const found = byId.get(passage.documentId);
    if (!found) throw new Error(`The passage ${passage.id} has no document.`);
    return found;
  };
  return {
    index,
    expand,
    placeOfQuestion: (text) => questions.get(text),
    document,
    documentById: (id) => byId.get(id),
    passage: (place) => {
      const passage = passages[place];
      if (!passage) throw new Error(`There is no passage ${place}.`);
      return passage;
    },
    passagesOf: (documentId) => passages.filter((passage) => passage.documentId === documentId),
    placesOfNumbers: (matches) =>
      union([...placesByNumber].filter(([key]) => matches(key)).map(([, places]) => places)),
    numberKeys: () => placesByNumber.keys(),
    placesOfNumber: (key) => placesByNumber.get(key) ?? [],
    placesOfArticles: (keys) => union(keys.map((key) => placesByArticle.get(key) ?? [])),
    findLaws: (name, matches) => {
      const matched = [...placesByNumber.keys()].filter(matches);
      return matched.length > 0 ? matched : namedLike(names, name);
    },
    isForeignLaw: createForeignLaws(documents),
    ownNumbers: (passage) => ownNumberKeys(document(passage)),
    rarity: (folded) => {
      const frequency = index.keywords.frequency(folded) * total;
      return Math.log((total + 1) / (frequency + 0.5)) / Math.log((total + 1) / 0.5);
    },
  };
}

/** Places of the passages' own questions in matching form, accented and folded; the first of equal ones. */
function questionPlaces(passages: readonly Passage[]): Map<string, number> {
  const places = new Map<string, number>();
  passages.forEach(({ question }, place) => {
    if (question === undefined) return;
    const asked = matchingForm(question);
    for (const form of [asked, fold(asked)]) if (!places.has(form)) places.set(form, place);
  });
  return places;
}

function groupPlaces(
  passages: readonly Passage[],
  keysOf: (passage: Passage) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  passages.forEach((passage, place) => {
    for (const key of keysOf(passage)) {
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  });
  return groups;
}

function union(groups: readonly (readonly number[])[]): Set<number> {
  return new Set(groups.flat());
}
