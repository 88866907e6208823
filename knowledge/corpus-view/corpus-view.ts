import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import type { Passage } from "../documents/passage.ts";
import type { Language } from "../language/index.ts";
import { isCountedWord } from "../language/lexicons/counted-numbers.ts";
import type { SearchIndex } from "../search-index/search-index.ts";
import { everyDocument } from "../storage/records/corpus-records.ts";
import { withText } from "../storage/records/stored-document.ts";
import type { BuiltCorpus } from "../storage/snapshot/snapshot.ts";
import { citeArticle, lawOfPassage } from "./cite-article.ts";
import { createDocumentPhrases, type DocumentPhrases } from "./document-phrases.ts";
import { gatherReferences } from "./gather-references.ts";
import { createForeignLaws, namedLike } from "./law-names.ts";
import type { Register } from "./register.ts";
import type { Succession } from "./succession.ts";

/**
 * A built corpus as answering looks at it. Indexes and scores know a passage by its index in the order of the corpus,
 * `passageIndex`; ids (`<documentId>#<ordinal>`) are for the world outside.
 */
export interface CorpusView {
  readonly index: SearchIndex;
  /** How many passages there are. */
  readonly size: number;
  /** The lists that it was built with: questions and passages are read by them as long as it serves. */
  readonly language: Language;
  /** Whether people may open the files that documents were read from. */
  readonly hasOriginals: boolean;
  /** Throws where there is none. */
  passage(passageIndex: number): Passage;
  /** The id of the document that the passage stands in, without reading either. */
  documentIdAt(passageIndex: number): string;
  /** The document that a passage stands in. Its text is read anew each time that it is asked for. */
  document(passage: Passage): Document;
  /** With its whole text in memory. */
  documentById(id: string): Document | undefined;
  /** A document's passages in their order; none for an unknown id. */
  passagesOf(documentId: string): readonly Passage[];
  /** The first passage of the document that this passage stands in. */
  firstPassageIndexBeside(passageIndex: number): number;
  /** The passages that mention a number, or whose document has it, for whose key `matches` holds. */
  passageIndexesOfNumbers(matches: (key: string) => boolean): ReadonlySet<number>;
  /** The keys of all numbers that passages mention or their documents have. */
  numberKeys(): Iterable<string>;
  /** The same for the number with this key, rising. */
  passageIndexesOfNumber(key: string): readonly number[];
  /** The passages of any of these articles (`articleKey`). */
  passageIndexesOfArticles(keys: readonly string[]): ReadonlySet<number>;
  /** Keys of the numbered documents for which `matches` holds; if there are none, of those with the name in a question. */
  findLaws(name: string, matches: (key: string) => boolean): string[];
  /** True for a law's name (`luật đất đai`) that no document of the corpus has. */
  isForeignLaw(name: string): boolean;
  /** The article that a passage is, as people cite it (`Điều 5 Luật Giếng làng (07/2031/QH16)`), where its law is known. */
  citationOf(passage: Passage): string | undefined;
  /** The name of the law that a passage's article is of, where it is known. */
  lawNameOf(passage: Passage): string | undefined;
  /** The keys of the number that the passage's own document has. */
  ownNumbers(passage: Passage): readonly string[];
  /** The documents of the corpus by what their heads say. */
  readonly register: Register;
  readonly succession: Succession;
  /** The first passage whose own question this is; `text` in matching form, with accents or without. */
  passageIndexOfQuestion(text: string): number | undefined;
  /** The words of a document's title and text. */
  phrasesOf(document: Document): DocumentPhrases;
  /** How rare a folded syllable is, as a share of the highest inverse frequency: 1 where no passage has it, near 0 where all do. */
  rarity(folded: string): number;
}

/**
 * The index has no word of its own for a counted number. Who asks for the second instance means it, so it tells passages apart
 * as a rare word does, but does not have to be there (RARE_WORD in constraints.ts): texts leave out what goes without saying.
 */
const COUNTED_RARITY = 0.45;

export function viewCorpus(
  { corpus, index }: BuiltCorpus,
  {
    language,
    hasOriginals = false,
  }: Pick<CorpusView, "language"> & Partial<Pick<CorpusView, "hasOriginals">>,
): CorpusView {
  const { byNumber, byArticle, byQuestion, names, register, succession } = gatherReferences(corpus, language);
  const total = corpus.passages;
  const document = ({ id, documentId }: Passage): Document => {
    const documentIndex = corpus.findDocumentIndex(documentId);
    if (documentIndex === undefined) throw new Error(`The passage ${id} has no document.`);
    return corpus.document(documentIndex);
  };
  return {
    index,
    size: total,
    language,
    hasOriginals,
    register,
    succession,
    phrasesOf: createDocumentPhrases(language),
    passageIndexOfQuestion: (text) => byQuestion.get(text),
    document,
    documentById: (id) => {
      const documentIndex = corpus.findDocumentIndex(id);
      return documentIndex === undefined ? undefined : withText(corpus.document(documentIndex));
    },
    passage: corpus.passage,
    documentIdAt: (passageIndex) => corpus.documentId(corpus.documentOf(passageIndex)),
    firstPassageIndexBeside: (passageIndex) => corpus.passageRange(corpus.documentOf(passageIndex))[0],
    passagesOf: (documentId) => {
      const documentIndex = corpus.findDocumentIndex(documentId);
      const [first, end] = documentIndex === undefined ? [0, 0] : corpus.passageRange(documentIndex);
      return Array.from({ length: end - first }, (_, i) => corpus.passage(first + i));
    },
    passageIndexesOfNumbers: (matches) =>
      union([...byNumber].filter(([key]) => matches(key)).map(([, passageIndexes]) => passageIndexes)),
    numberKeys: () => byNumber.keys(),
    passageIndexesOfNumber: (key) => byNumber.get(key) ?? [],
    passageIndexesOfArticles: (keys) => union(keys.map((key) => byArticle.get(key) ?? [])),
    findLaws: (name, matches) => {
      const matched = [...byNumber.keys()].filter(matches);
      return matched.length > 0 ? matched : namedLike(names, name, language.questionWords);
    },
    isForeignLaw: createForeignLaws(() => everyDocument(corpus), language.questionWords),
    lawNameOf: ({ articles }) => names.get(lawOfPassage(articles))?.name,
    citationOf: ({ articles }) => citeArticle(articles, names),
    ownNumbers: (passage) => ownNumberKeys(document(passage)),
    rarity: (folded) => {
      if (isCountedWord(folded)) return COUNTED_RARITY;
      const frequency = index.keywords.frequency(folded) * total;
      return Math.log((total + 1) / (frequency + 0.5)) / Math.log((total + 1) / 0.5);
    },
  };
}

function union(groups: readonly (readonly number[])[]): Set<number> {
  return new Set(groups.flat());
}
