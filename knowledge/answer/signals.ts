import type { Candidate } from "../search/rank.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./understand-question.ts";

/**
 * What the probability of an answer is made from, each comparable between questions and corpora. Shares are 0..1, flags
 * 0 or 1. The order is that of the weights in confidence.json.
 */
export const SIGNALS = [
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  "coverage",
  /** Rarity of the rarest word that is in neither. */
  "missing",
  /** Some word of the question stands nowhere in the corpus. */
  "unseen",
  /** Share of the neighbouring words that are neighbours there. */
  "pairs",
  /** Share of the question's words in the best sentence. */
  "sentence",
  /** Rarity of the rarest word that is neither in the best sentence nor above it. */
  "unsaid",
  /** Share of the neighbouring words that are neighbours in the best sentence. */
  "sentencePairs",
  /** Share of the question's first words, which say what is wanted, in the best sentence or above it. */
  "head",
  /** Cosine of question and passage. */
  "similarity",
  /** How much stronger than the best passage of another document, as a share of the own strength; -1..1. */
  "margin",
  /** Documents with a better BM25, and with a better cosine, on a logarithmic scale. */
  "keywordRank",
  "similarityRank",
  /** The kind of thing asked for is not in the best sentence. */
  "kindMissing",
  /** For a question that asks for a certain thing: the share of neighbours that the best sentence lacks. */
  "kindApart",
  /** A year, number or list item of the question is missing; a name is. */
  "figuresMissing",
  "namesMissing",
  /** Words of the question on a logarithmic scale. */
  "length",
] as const;

export type Signals = readonly number[];

/** What stood beside the passage when it was found. */
export interface Field {
  readonly ranked: readonly Candidate[];
  /** The document of a passage, by the passage's place. */
  readonly documentOf: (passage: number) => string;
}

/** The signals of one passage in the order of SIGNALS. */
export function signalsOf({ content }: Question, evidence: Evidence, field: Field): Signals {
  const { candidate, coverage, missing, kind, names, figures } = evidence;
  const others = othersOf(candidate, field);
  const values: Record<(typeof SIGNALS)[number], number> = {
    coverage,
    missing,
    unseen: Number(missing >= 1),
    pairs: evidence.pairs,
    sentence: evidence.sentence,
    unsaid: evidence.unsaid,
    sentencePairs: evidence.sentencePairs,
    head: evidence.head,
    similarity: candidate.similarity,
    margin: marginOf(candidate, others),
    keywordRank: Math.log1p(countDocuments(others, field, ({ keyword }) => keyword > candidate.keyword)),
    similarityRank: Math.log1p(
      countDocuments(others, field, ({ similarity }) => similarity > candidate.similarity),
    ),
    kindMissing: Number(kind === 0),
    kindApart: kind === 0.5 ? 0 : 1 - evidence.sentencePairs,
    figuresMissing: Number(!figures),
    namesMissing: Number(!names),
    length: Math.log1p(content.length),
  };
  return SIGNALS.map((name) => values[name]);
}

function othersOf(candidate: Candidate, { ranked, documentOf }: Field): Candidate[] {
  const own = documentOf(candidate.passage);
  return ranked.filter(({ passage }) => documentOf(passage) !== own);
}

function countDocuments(
  others: readonly Candidate[],
  { documentOf }: Field,
  isBetter: (other: Candidate) => boolean,
): number {
  return new Set(others.filter(isBetter).map(({ passage }) => documentOf(passage))).size;
}

function marginOf(candidate: Candidate, others: readonly Candidate[]): number {
  const own = strengthOf(candidate);
  const best = others.reduce((most, other) => Math.max(most, strengthOf(other)), 0);
  const most = Math.max(own, best);
  return most <= 0 ? 0 : (own - best) / most;
}

/** The shares of a candidate in one number: not its score, which may come from another model tomorrow. */
function strengthOf({ keyword, document, similarity }: Candidate): number {
  return keyword + 0.7 * document + 0.4 * Math.max(0, similarity);
}
