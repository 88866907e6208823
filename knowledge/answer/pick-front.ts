import type { KeywordIndex } from "../search/keyword-index.ts";
import type { Candidate } from "../search/rank.ts";
import type { CorpusView } from "./corpus-view.ts";
import { EVIDENCE } from "./order.ts";
import type { Question } from "./understand-question.ts";

/**
 * The candidates that are worth judging, best first: by their score and the share of the question's words, by rarity,
 * that the index knows in them. Judging reads the texts, which takes longer than the search.
 */
export function pickFront(
  { index, rarity }: Pick<CorpusView, "index" | "rarity">,
  { content }: Question,
  candidates: readonly Candidate[],
  limit: number,
): Candidate[] {
  const places = candidates.map(({ passage }) => passage);
  const words = [...new Map(content.map((term) => [term.folded, term])).values()];
  const total = words.reduce((sum, { folded }) => sum + rarity(folded), 0);
  const held = new Map<number, number>();
  for (const { folded, others } of words) {
    const share = rarity(folded) / total;
    for (const place of placesOfAny(index.keywords, [[folded], ...others], places))
      held.set(place, (held.get(place) ?? 0) + share);
  }
  const scoreOf = ({ passage, score }: Candidate) => score + EVIDENCE.coverage * (held.get(passage) ?? 0);
  return [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, limit);
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
