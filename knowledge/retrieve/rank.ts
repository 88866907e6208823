import { TopK } from "../arrays/top-k.ts";
import type { KeywordScores } from "../search-index/keyword/keyword-index.ts";
import type { QueryTerm } from "../search-index/keyword/query-term.ts";
import type { SearchIndex } from "../search-index/search-index.ts";
import { RANKING, type RankingWeights, similarityWeight } from "./ranking-weights.ts";
import { weighTerms } from "./weigh-terms.ts";

/** A passage that the search found, with its scores. All of them are comparable between questions. */
export interface Candidate {
  readonly passageIndex: number;
  /** The scores below, fused by ranking-weights.json; what candidates are ordered by. */
  readonly score: number;
  /** The passage's BM25 as a share of what an average passage with all words and pairs gets; a short one can pass 1. */
  readonly keywordScore: number;
  /** The same of its whole document. */
  readonly documentScore: number;
  /** Cosine of the question's vector and the passage's, -1..1. */
  readonly similarity: number;
}

/** Whether a passage may be among the candidates. */
export type PassageFilter = (passageIndex: number) => boolean;

export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly vector: Float32Array;
  /** In place of those of ranking-weights.json: for training and for putting answers in order. */
  readonly weights?: RankingWeights;
}

/** At most so many candidates come from each index. */
const DEPTH = { keywords: 100, vectors: 50 } as const;

/**
 * The best passages of both indexes, best first; at most 150, equal ones in the order of the corpus.
 */
export function rankPassages(index: SearchIndex, query: Query, only?: PassageFilter): Candidate[] {
  const { weights = RANKING } = query;
  const scores = index.keywords.score(weighTerms(query.terms, weights));
  const { documentOf } = index.keywords.data;
  const fused = (passageIndex: number): number =>
    scores.passages[passageIndex]! + weights.document * scores.documents[documentOf[passageIndex]!]!;
  const similarityFactor = similarityWeight(weights, index.vectors.size);
  const similarities = new Map<number, number>();
  for (const near of index.vectors.nearest(query.vector, DEPTH.vectors))
    similarities.set(near.passageIndex, near.similarity);
  const { document: documentWeight } = weights;
  const byWords = topPassages(scores, { documentWeight, limit: DEPTH.keywords, only });
  const found = new Set([...similarities.keys(), ...byWords]);
  const candidates: Candidate[] = [];
  for (const passageIndex of found) {
    if (only && !only(passageIndex)) continue;
    const similarity = similarities.get(passageIndex) ?? index.vectors.similarity(query.vector, passageIndex);
    candidates.push({
      passageIndex,
      score: fused(passageIndex) / scores.full + similarityFactor * similarity,
      keywordScore: scores.passages[passageIndex]! / scores.full,
      documentScore: scores.documents[documentOf[passageIndex]!]! / scores.full,
      similarity,
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.passageIndex - b.passageIndex);
}

interface Selection {
  /** What a document's score counts beside that of a passage of it. */
  readonly documentWeight: number;
  readonly limit: number;
  readonly only?: PassageFilter | undefined;
}

/**
 * The `limit` passages with the highest sum of their own score and their document's, in no order; only such as share a
 * word with the question. A document of which no passage can be among them is passed over.
 */
export function topPassages(
  { passages, documents, firstPassage, reach }: KeywordScores,
  { documentWeight, limit, only }: Selection,
): number[] {
  const top = new TopK(limit);
  for (let documentIndex = 0; documentIndex < documents.length; documentIndex++) {
    if (documents[documentIndex]! * (documentWeight + reach[documentIndex]!) <= top.threshold) continue;
    const ofDocument = documentWeight * documents[documentIndex]!;
    const end = firstPassage[documentIndex + 1]!;
    for (let passageIndex = firstPassage[documentIndex]!; passageIndex < end; passageIndex++) {
      const value = passages[passageIndex]! + ofDocument;
      if (value <= top.threshold || passages[passageIndex] === 0) continue;
      if (!only || only(passageIndex)) top.add(passageIndex, value);
    }
  }
  return top.ids;
}
