import type { Candidate } from "../search/rank.ts";
import { matchesAsked, partsOfKey } from "../text/index.ts";
import type { CorpusView } from "./corpus-view.ts";
import type { Evidence } from "./evidence.ts";
import { hasItem } from "./ordinals.ts";
import type { Question } from "./understand-question.ts";

/** What lifts a passage over others of about the same score; chosen on tests/questions/pages-dev.jsonl. */
const BONUS = {
  /** Its document has the number that was asked for, and does not only mention it. */
  ownNumber: 0.5,
  /** It names a document without a year in its number, and so does the question: `23-QĐ/TW` for `qd 23`. */
  noYear: 0.3,
  /** It has the list item that was asked for by its place. */
  item: 0.25,
} as const;

/**
 * What the evidence counts beside a score, which is 1. Long texts about the right topic have high scores without the
 * question's rare words; so its words, by rarity, and their neighbours count once more. Fitted by listwise regression
 * on tests/questions/pages-train.jsonl, over the pages alone and among 42,555 legal articles, and on ../shared/eval.
 */
export const EVIDENCE = {
  similarity: 0.75,
  coverage: 0.85,
  pairs: 0.5,
  sentence: 0.7,
  sentencePairs: 0.35,
  /** Its best sentence holds the kind of thing that was asked for; by the share of words in that sentence. */
  kind: 0.65,
  names: 0.45,
  figures: 0.65,
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
    const isOwn = askedKeys(view.ownNumbers(passage), numbers).length > 0;
    const noYear = numbers.every(({ year }) => !year) && askedKeys(passage.numbers, numbers).some(isYearless);
    const hasIt = item !== undefined && hasItem(passage.text, item.number);
    return (isOwn ? BONUS.ownNumber : 0) + (noYear ? BONUS.noYear : 0) + (hasIt ? BONUS.item : 0);
  };
  const inOrder = numbers.length > 0 && content.length === 0;
  return candidates
    .map((candidate) => ({ ...candidate, score: (inOrder ? 1 : candidate.score) + bonus(candidate) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function isYearless(key: string): boolean {
  return partsOfKey(key)?.year === undefined;
}

/** Those of the keys that a question's numbers can stand for. */
export function askedKeys(keys: readonly string[], numbers: Question["numbers"]): string[] {
  return keys.filter((key) => numbers.some((asked) => matchesAsked(asked, key)));
}

/**
 * A number may stand for several documents (`784-QĐ/TU`, `784/QĐ-UBND`): the best passage about each goes before
 * further ones about the same.
 */
export function spreadDocuments(judged: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const isNew = ({ documents }: Evidence) => {
    const fresh = documents.length === 0 || documents.some((key) => !seen.has(key));
    for (const key of documents) seen.add(key);
    return fresh;
  };
  const first = judged.filter(isNew);
  return [...first, ...judged.filter((evidence) => !first.includes(evidence))];
}

/** Puts passages first that hold the question's words, names and numbers, and the kind of thing that is asked for. */
export function orderByEvidence(judged: readonly Evidence[]): Evidence[] {
  return judged
    .map((evidence) => ({ evidence, score: scoreOf(evidence) }))
    .sort((a, b) => b.score - a.score)
    .map(({ evidence }) => evidence);
}

function scoreOf(evidence: Evidence): number {
  const { candidate, sentence, kind } = evidence;
  return (
    candidate.score +
    EVIDENCE.similarity * candidate.similarity +
    EVIDENCE.coverage * evidence.coverage +
    EVIDENCE.pairs * evidence.pairs +
    EVIDENCE.sentence * sentence +
    EVIDENCE.sentencePairs * evidence.sentencePairs +
    EVIDENCE.kind * (kind === 1 ? sentence : 0) +
    EVIDENCE.names * Number(evidence.names) +
    EVIDENCE.figures * Number(evidence.figures)
  );
}
