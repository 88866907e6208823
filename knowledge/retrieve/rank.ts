import { HighestPlaces } from "../search-index/highest-places.ts";
import type { KeywordScores, QueryTerm } from "../search-index/keyword/keyword-index.ts";
import type { SearchIndex } from "../search-index/search-index.ts";
import type { Domain } from "./domain.ts";
import { RANKING, type RankingWeights, similarityWeight } from "./ranking-weights.ts";
import { weighTerms } from "./weigh-terms.ts";

/** A passage with what speaks for it. All parts are comparable between questions. */
export interface Candidate {
  /** Place of the passage in the index. */
  readonly passage: number;
  /** The parts put together; what candidates are ordered by. */
  readonly score: number;
  /** BM25 of the passage as a share of what an average passage with all words and pairs gets; can pass 1. */
  readonly keyword: number;
  /** The same for the whole document. */
  readonly document: number;
  /** Cosine of the question's vector and the passage's. */
  readonly similarity: number;
  /** How near its document is to the domain, 0..1; 0 where no domain is given. */
  readonly domain: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly vector: Float32Array;
  /** Others than ranking-weights.json has: for choosing them. */
  readonly weights?: RankingWeights;
  /** What the assistant is asked about: its documents give candidates of their own. */
  readonly domain?: Domain;
}

/** How many candidates each index gives, and how many the words find in the documents of the domain. */
const DEPTH = { keywords: 100, vectors: 50, domain: 50 } as const;

/**
 * The best passages of both indexes, and of the documents of the domain, in one order, best first. `only` limits them to
 * certain passages.
 */
export function rankPassages(
  index: SearchIndex,
  query: Query,
  only?: (passage: number) => boolean,
): Candidate[] {
  const { weights = RANKING, domain } = query;
  const scores = index.keywords.score(weighTerms(query.terms, weights));
  const { documentOf } = index.keywords.data;
  const fused = (passage: number): number =>
    scores.passages[passage]! + weights.document * scores.documents[documentOf[passage]!]!;
  const similarityShare = similarityWeight(weights, index.vectors.size);
  const similarities = new Map<number, number>();
  for (const near of index.vectors.nearest(query.vector, DEPTH.vectors))
    similarities.set(near.passage, near.similarity);
  const { document } = weights;
  const foremost = foremostPassages(scores, { document, limit: DEPTH.keywords, only });
  const within = domain ? foremostPassages(scores, { document, limit: DEPTH.domain, only, domain }) : [];
  const found = new Set([...similarities.keys(), ...foremost, ...within]);
  const candidates: Candidate[] = [];
  for (const passage of found) {
    if (only && !only(passage)) continue;
    const similarity = similarities.get(passage) ?? index.vectors.similarity(query.vector, passage);
    candidates.push({
      passage,
      score: fused(passage) / scores.full + similarityShare * similarity,
      keyword: scores.passages[passage]! / scores.full,
      document: scores.documents[documentOf[passage]!]! / scores.full,
      similarity,
      domain: domain?.[documentOf[passage]!] ?? 0,
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.passage - b.passage);
}

interface Choice {
  /** What the score of its document counts for a passage. */
  readonly document: number;
  readonly limit: number;
  readonly only?: ((passage: number) => boolean) | undefined;
  /** Only passages of its documents. */
  readonly domain?: Domain;
}

/** The `limit` passages that the words put in front, in no order. */
export function foremostPassages(
  { passages, documents, firstPassage, reach }: KeywordScores,
  { document: share, limit, only, domain }: Choice,
): number[] {
  const highest = new HighestPlaces(limit);
  for (let document = 0; document < documents.length; document++) {
    if (documents[document]! * (share + reach[document]!) <= highest.lowest) continue;
    if (domain?.[document] === 0) continue;
    const whole = share * documents[document]!;
    for (let passage = firstPassage[document]!; passage < firstPassage[document + 1]!; passage++) {
      const value = passages[passage]! + whole;
      if (value <= highest.lowest || passages[passage] === 0) continue;
      if (!only || only(passage)) highest.add(passage, value);
    }
  }
  return highest.places;
}
