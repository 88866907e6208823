import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from "../evidence/evidence-weights.ts";
import type { Question } from "../question/question.ts";
import type { KeywordIndex } from "../search-index/keyword/keyword-index.ts";
import { bestFirst } from "./best-first.ts";
import type { Candidate } from "./rank.ts";

type Corpus = Pick<CorpusView, "index" | "rarity">;

/**
 * The first stage of ranking: the `limit` candidates that are worth reading, best first, by what the indexes know of them.
 * The second stage reads their texts, which takes longer than the search.
 */
export function prune(
  view: Corpus,
  question: Question,
  candidates: readonly Candidate[],
  limit: number,
): Candidate[] {
  // A question that is nothing but a number has its order already.
  if (question.content.length === 0) return candidates.slice(0, limit);
  const coverages = findIndexedCoverage(view, question, candidates);
  return bestFirst(candidates, (candidate, i) => firstStageScore(candidate, coverages[i] ?? 0)).slice(
    0,
    limit,
  );
}

/** What candidates are pruned by. `indexedCoverage` is what `findIndexedCoverage` says of the candidate. */
export function firstStageScore(
  { score, similarity }: Pick<Candidate, "score" | "similarity">,
  indexedCoverage: number,
  weights: EvidenceWeights["prune"] = EVIDENCE_WEIGHTS.prune,
): number {
  return score + weights.indexedCoverage * indexedCoverage + weights.similarity * similarity;
}

/**
 * By candidate, the share of the question's words, by rarity, that the keyword index knows in it, 0..1. A word counts also
 * where the passage has it in another wording, and whatever its accents.
 */
export function findIndexedCoverage(
  { index, rarity }: Corpus,
  { content }: Question,
  candidates: readonly Candidate[],
): number[] {
  const passageIndexes = candidates.map(({ passageIndex }) => passageIndex);
  const words = [...new Map(content.map((term) => [term.folded, term])).values()];
  const total = words.reduce((sum, { folded }) => sum + rarity(folded), 0);
  const coverages = new Map<number, number>();
  for (const { folded, others } of words) {
    const share = rarity(folded) / total;
    for (const passageIndex of filterWithAny(index.keywords, [[folded], ...others], passageIndexes))
      coverages.set(passageIndex, (coverages.get(passageIndex) ?? 0) + share);
  }
  return passageIndexes.map((passageIndex) => coverages.get(passageIndex) ?? 0);
}

/** Those of the passages that have all syllables of one of the wordings. */
function filterWithAny(
  keywords: KeywordIndex,
  wordings: readonly (readonly string[])[],
  passageIndexes: readonly number[],
): Set<number> {
  const found = wordings.map((wording) =>
    wording.reduce((left, syllable) => keywords.filterWith(syllable, left), passageIndexes),
  );
  return new Set(found.flat());
}
