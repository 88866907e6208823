import type { PlainDocument } from "./plain-documents.ts";

/** The figures that text books and search engines start from. */
const BM25 = { k1: 1.2, b: 0.75 } as const;
const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

export interface PlainBm25 {
  /** Ids of the documents that share a term with the question, best first; equal scores in the order of reading. */
  rank(question: string, limit: number): string[];
}

/** The documents that hold a term, rising, and how often each holds it. */
interface Posting {
  readonly documents: number[];
  readonly counts: number[];
}

/** What is counted in a text, and what of it is left out. */
export interface Bm25Terms {
  readonly termsOf: (text: string) => readonly string[];
  /** Terms in more than this share of the documents do not count. */
  readonly mostDocuments: number;
}

/** The text-book yardstick. */
export const ACCENTED_SYLLABLES: Bm25Terms = { termsOf: accentedSyllables, mostDocuments: 1 };

/** What thirty lines more give in Vietnamese, whose words are mostly two syllables, typed with accents or without. */
export const FOLDED_PAIRS: Bm25Terms = { termsOf: foldedSyllablesAndPairs, mostDocuments: 1 / 4 };

/**
 * Plain BM25 (Robertson and Zaragoza 2009, with the never negative inverse frequency) over the terms of title and text, whole
 * documents: the yardstick, kept apart from the code that it measures.
 */
export async function createPlainBm25(
  documents: Iterable<PlainDocument> | AsyncIterable<PlainDocument>,
  { termsOf, mostDocuments }: Bm25Terms = ACCENTED_SYLLABLES,
): Promise<PlainBm25> {
  const ids: string[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, Posting>();
  for await (const { id, title, text } of documents) {
    const terms = termsOf(`${title}\n${text}`);
    addDocument(postings, ids.length, terms);
    ids.push(id);
    lengths.push(terms.length);
  }
  const norms = lengthNorms(lengths);
  const postingOf = (term: string) => {
    const posting = postings.get(term);
    return posting && posting.documents.length <= mostDocuments * ids.length ? posting : undefined;
  };
  return {
    rank(question, limit) {
      const scores = new Float64Array(ids.length);
      for (const term of termsOf(question)) addScores(scores, postingOf(term), norms);
      return highest(scores, limit).flatMap((document) => ids[document] ?? []);
    },
  };
}

function accentedSyllables(text: string): string[] {
  return text.normalize("NFC").toLowerCase().match(SYLLABLE) ?? [];
}

/** Each syllable without its accents, and each with the one after it. */
function foldedSyllablesAndPairs(text: string): string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const syllables = folded.match(SYLLABLE) ?? [];
  return [...syllables, ...syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`)];
}

function addDocument(postings: Map<string, Posting>, document: number, terms: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const posting = postings.get(term) ?? { documents: [], counts: [] };
    posting.documents.push(document);
    posting.counts.push(count);
    postings.set(term, posting);
  }
}

/** The part of the denominator that a document's length decides. */
function lengthNorms(lengths: readonly number[]): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(
    lengths,
    (length) => BM25.k1 * (1 - BM25.b + (BM25.b * length) / Math.max(1, average)),
  );
}

function addScores(scores: Float64Array, posting: Posting | undefined, norms: Float64Array): void {
  if (!posting) return;
  const frequency = posting.documents.length;
  const inverse = Math.log(1 + (scores.length - frequency + 0.5) / (frequency + 0.5));
  posting.documents.forEach((document, i) => {
    const count = posting.counts[i] ?? 0;
    const gain = (inverse * count * (BM25.k1 + 1)) / (count + (norms[document] ?? 0));
    scores[document] = (scores[document] ?? 0) + gain;
  });
}

/** The documents with the highest scores above zero, best first, without sorting the rest. */
function highest(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  const scoreAt = (rank: number) => scores[best[rank] ?? -1] ?? 0;
  for (const [document, score] of scores.entries()) {
    if (score <= (best.length < limit ? 0 : scoreAt(limit - 1))) continue;
    let at = best.length;
    while (at > 0 && scoreAt(at - 1) < score) at--;
    best.splice(at, 0, document);
    if (best.length > limit) best.pop();
  }
  return best;
}
