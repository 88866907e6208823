import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { createWeighing, EVIDENCE_WEIGHTS, featuresOf } from "../evidence/evidence-weights.ts";
import { matchesAsked, partsOfKey } from "../language/index.ts";
import { hasItem } from "../language/lexicons/list-items.ts";
import type { Question } from "../question/question.ts";
import { bestFirst } from "../retrieve/best-first.ts";
import type { Candidate } from "../retrieve/rank.ts";

/** Added to the score of a candidate, which is 0 to about 2; chosen on tests/questions/pages-dev.jsonl. */
const BONUS = {
  /** Its document has the number that was asked for, and does not only mention it. */
  ownNumber: 0.8,
  /** It names a document without a year in its number, and so does the question: `23-QĐ/TW` for `qd 23`. */
  noYear: 0.6,
  /** It has the list item that was asked for by its number. */
  item: 0.25,
} as const;

/**
 * Puts first the document that has the number that was asked for, and the list item that was asked for. A question
 * that is nothing but a number is answered in the document's own order.
 */
export function orderByQuestion(
  view: CorpusView,
  { documentNumbers, item, content }: Question,
  candidates: readonly Candidate[],
): Candidate[] {
  if (documentNumbers.length === 0 && !item) return [...candidates];
  const bonus = (candidate: Candidate): number => {
    const passage = view.passage(candidate.passageIndex);
    const isOwn = askedKeys(view.ownNumbers(passage), documentNumbers).length > 0;
    const noYear =
      documentNumbers.every(({ year }) => !year) &&
      askedKeys(passage.numbers, documentNumbers).some(isYearless);
    const hasIt = item !== undefined && hasItem(passage.text, item.number);
    return (isOwn ? BONUS.ownNumber : 0) + (noYear ? BONUS.noYear : 0) + (hasIt ? BONUS.item : 0);
  };
  const inOrder = documentNumbers.length > 0 && content.length === 0;
  return candidates
    .map((candidate) => ({ ...candidate, score: (inOrder ? 1 : candidate.score) + bonus(candidate) }))
    .sort((a, b) => b.score - a.score || a.passageIndex - b.passageIndex);
}

function isYearless(key: string): boolean {
  return partsOfKey(key)?.year === undefined;
}

/** Those of the keys that a question's numbers can stand for. */
export function askedKeys(keys: readonly string[], numbers: Question["documentNumbers"]): string[] {
  return keys.filter((key) => numbers.some((asked) => matchesAsked(asked, key)));
}

/**
 * A number may stand for several documents (`784-QĐ/TU`, `784/QĐ-UBND`): the best passage about each goes before
 * further ones about the same.
 */
export function spreadDocuments<Item extends Pick<Evidence, "documents">>(judged: readonly Item[]): Item[] {
  const seen = new Set<string>();
  const isNew = ({ documents }: Item) => {
    const fresh = documents.length === 0 || documents.some((key) => !seen.has(key));
    for (const key of documents) seen.add(key);
    return fresh;
  };
  const first = judged.filter(isNew);
  return [...first, ...judged.filter((evidence) => !first.includes(evidence))];
}

const weigh = createWeighing(EVIDENCE_WEIGHTS.order);

/**
 * Puts passages first that have the question's words and numbers and the type of answer that it asks for: long texts
 * about the right topic have high scores without its rare words.
 */
export function orderByEvidence(judged: readonly Evidence[]): Evidence[] {
  return bestFirst(judged, (evidence) => evidence.candidate.score + weigh(featuresOf(evidence)));
}
