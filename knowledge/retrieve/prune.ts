import type { CorpusView } from "../answer/corpus-view.ts";
import { bestFirst } from "../decide/best-first.ts";
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from "../evidence/evidence-weights.ts";
import type { Question } from "../question/understand-question.ts";
import type { KeywordIndex } from "../search-index/keyword/keyword-index.ts";
import type { Candidate } from "./rank.ts";

type Corpus = Pick<CorpusView, "index" | "rarity">;

/**
 * The candidates that are worth judging, best first: by their score, their cosine, their domain and the share of the question's words
 * that the index knows in them. Judging reads the texts, which takes longer than the search.
 */
export function pickFront(
  view: Corpus,
  question: Question,
  candidates: readonly Candidate[],
  limit: number,
): Candidate[] {
  // A question that is nothing but a number has its order already.
  if (question.content.length === 0) return candidates.slice(0, limit);
  const held = findHeldShares(view, question, candidates);
  return bestFirst(candidates, (candidate, at) => frontScore(candidate, held[at] ?? 0)).slice(0, limit);
}

/** What candidates are picked by; `held` is the share of the question's words. */
export function frontScore(
  { score, similarity, domain }: Pick<Candidate, "score" | "similarity" | "domain">,
  held: number,
  weights: EvidenceWeights["front"] = EVIDENCE_WEIGHTS.front,
): number {
  return score + weights.held * held + weights.similarity * similarity + weights.domain * domain;
}

/** By candidate, the share of the question's words, by rarity, that the index knows in it: 0..1. */
export function findHeldShares(
  { index, rarity }: Corpus,
  { content }: Question,
  candidates: readonly Candidate[],
): number[] {
  const places = candidates.map(({ passage }) => passage);
  const words = [...new Map(content.map((term) => [term.folded, term])).values()];
  const total = words.reduce((sum, { folded }) => sum + rarity(folded), 0);
  const held = new Map<number, number>();
  for (const { folded, others } of words) {
    const share = rarity(folded) / total;
    for (const place of placesOfAny(index.keywords, [[folded], ...others], places))
      held.set(place, (held.get(place) ?? 0) + share);
  }
  return places.map((place) => held.get(place) ?? 0);
}

/** The passages that hold all syllables of one of the wordings. */
function placesOfAny(
  keywords: KeywordIndex,
  wordings: readonly (readonly string[])[],
  places: readonly number[],
): Set<number> {
  const holding = wordings.map((wording) =>
    wording.reduce((left, syllable) => keywords.holding(syllable, left), places),
  );
  return new Set(holding.flat());
}
