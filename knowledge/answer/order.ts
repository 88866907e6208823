import type { Candidate } from "../search/rank.ts";
import { matchesAsked } from "../text/index.ts";
import type { CorpusView } from "./corpus-view.ts";
import type { Evidence } from "./evidence.ts";
import { hasItem } from "./ordinals.ts";
import type { Question } from "./understand-question.ts";

/** What lifts a passage over others of about the same score; chosen on tests/questions/pages-dev.jsonl. */
const BONUS = {
  /** Its document has the number that was asked for, and does not only mention it. */
  ownNumber: 0.5,
  /** It has the list item that was asked for by its place. */
  item: 0.25,
  /** Its best sentence holds the kind of thing that was asked for. */
  kind: 0.2,
} as const;

/**
 * Puts first the document that has the number that was asked for, and the list item that was asked for. A question
 * that is nothing but a number is answered in the document's own order.
 */
export function orderByQuestion(
  view: CorpusView,
  { numbers, item, content }: Question,
  candidates: readonly Candidate[],
): Candidate[] {
  if (numbers.length === 0 && !item) return [...candidates];
  const bonus = (candidate: Candidate): number => {
    const passage = view.passage(candidate.passage);
    const isOwn = view.ownNumbers(passage).some((key) => numbers.some((asked) => matchesAsked(asked, key)));
    return (isOwn ? BONUS.ownNumber : 0) + (item && hasItem(passage.text, item.number) ? BONUS.item : 0);
  };
  const inOrder = numbers.length > 0 && content.length === 0;
  return candidates
    .map((candidate) => ({ ...candidate, score: (inOrder ? 1 : candidate.score) + bonus(candidate) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** Puts passages first whose best sentence holds the kind of thing asked for. */
export function orderByEvidence(judged: readonly Evidence[]): Evidence[] {
  const scoreOf = ({ candidate, kind, sentence }: Evidence) =>
    candidate.score + (kind === 1 ? BONUS.kind * sentence : 0);
  return [...judged].sort((a, b) => scoreOf(b) - scoreOf(a));
}
