import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import type { Passage } from "../documents/passage.ts";
import { fold, type Language, matchingForm } from "../language/index.ts";
import { type CorpusRecords, everyDocument, everyPassage } from "../storage/records/corpus-records.ts";
import { withText } from "../storage/records/stored.ts";
import type { Built } from "../storage/snapshot/snapshot.ts";
import { createDocumentPhrases, type DocumentPhrases } from "./document-phrases.ts";
import type { Domain } from "./domain.ts";
import { createForeignLaws, LawNames, namedLike } from "./law-names.ts";
import type { SearchIndex } from "./search-index.ts";

/** A built corpus with the look-ups that answering needs. */
export interface CorpusView {
  readonly index: SearchIndex;
  /** The lists that it was built with: questions and passages are read by them as long as it serves. */
  readonly language: Language;
  readonly domain: Domain;
  passage(place: number): Passage;
  /** The id of the document that the passage stands in, without reading either. */
  documentIdAt(place: number): string;
  /** Its text is read anew each time that it is asked for. */
  document(passage: Passage): Document;
  /** With its whole text. */
  documentById(id: string): Document | undefined;
  passagesOf(documentId: string): readonly Passage[];
  /** The place of the first passage of the document that the passage at a place stands in. */
  firstPlaceBeside(place: number): number;
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
  /** The words of a document's title and text. */
  phrasesOf(document: Document): DocumentPhrases;
  /** How rare a folded syllable is: 1 when no passage has it, near 0 when every passage has. */
  rarity(folded: string): number;
}

interface ViewParts {
  readonly language: Language;
  readonly domain: Domain;
}

export function viewCorpus({ corpus, index }: Built, { language, domain }: ViewParts): CorpusView {
  const { byNumber, byArticle, questions, names } = gather(corpus);
  const total = corpus.passages;
  const placeOf = ({ id, documentId }: Passage): number => {
    const place = corpus.placeOfDocument(documentId);
    if (place === undefined) throw new Error(`The passage ${id} has no document.`);
    return place;
  };
  const document = (passage: Passage): Document => corpus.document(placeOf(passage));
  return {
    index,
    language,
    domain,
    phrasesOf: createDocumentPhrases(language),
    placeOfQuestion: (text) => questions.get(text),
    document,
    documentById: (id) => {
      const place = corpus.placeOfDocument(id);
      return place === undefined ? undefined : withText(corpus.document(place));
    },
    passage: corpus.passage,
    documentIdAt: (place) => corpus.documentId(corpus.documentOf(place)),
    firstPlaceBeside: (place) => corpus.passagesOf(corpus.documentOf(place))[0],
    passagesOf: (documentId) => {
      const place = corpus.placeOfDocument(documentId);
      const [first, end] = place === undefined ? [0, 0] : corpus.passagesOf(place);
      return Array.from({ length: end - first }, (_, i) => corpus.passage(first + i));
    },
    placesOfNumbers: (matches) =>
      union([...byNumber].filter(([key]) => matches(key)).map(([, places]) => places)),
    numberKeys: () => byNumber.keys(),
    placesOfNumber: (key) => byNumber.get(key) ?? [],
    placesOfArticles: (keys) => union(keys.map((key) => byArticle.get(key) ?? [])),
    findLaws: (name, matches) => {
      const matched = [...byNumber.keys()].filter(matches);
      return matched.length > 0 ? matched : namedLike(names, name, language.questionWords);
    },
    isForeignLaw: createForeignLaws(() => everyDocument(corpus), language.questionWords),
    ownNumbers: (passage) => ownNumberKeys(document(passage)),
    rarity: (folded) => {
      const frequency = index.keywords.frequency(folded) * total;
      return Math.log((total + 1) / (frequency + 0.5)) / Math.log((total + 1) / 0.5);
    },
  };
}

/** What is looked up by something else than its place, from one reading of all passages. */
function gather(corpus: CorpusRecords) {
  const byNumber = new Map<string, number[]>();
  const byArticle = new Map<string, number[]>();
  const questions = new Map<string, number>();
  const laws = new LawNames();
  let place = 0;
  for (const passage of everyPassage(corpus)) {
    for (const key of passage.numbers) addPlace(byNumber, key, place);
    for (const key of passage.articles) addPlace(byArticle, key, place);
    for (const form of formsOf(passage.question)) if (!questions.has(form)) questions.set(form, place);
    laws.add(passage);
    place++;
  }
  return { byNumber, byArticle, questions, names: laws.finish(everyDocument(corpus)) };
}

/** A passage's own question in matching form, accented and folded. */
function formsOf(question: string | undefined): string[] {
  if (question === undefined) return [];
  const asked = matchingForm(question);
  return [asked, fold(asked)];
}

function addPlace(groups: Map<string, number[]>, key: string, place: number): void {
  const group = groups.get(key);
  if (group) group.push(place);
  else groups.set(key, [place]);
}

function union(groups: readonly (readonly number[])[]): Set<number> {
  return new Set(groups.flat());
}
