import type { Evidence } from "../evidence/evidence.ts";
import type { AbstainReason } from "../outcome.ts";
import { CONFIDENCE } from "./confidence.ts";
import type { ScoredPassage } from "./score-passages.ts";

/** The outcome before it is put into words: which passages are shown, and how. */
export type Decision =
  | { readonly kind: "answer" | "choices"; readonly shown: readonly ScoredPassage[] }
  | { readonly kind: "abstained"; readonly reason: AbstainReason };

/** What nearness is made of; the weights add up to 1. Chosen on tests/questions/pages-dev.jsonl. */
const NEARNESS = { coverage: 0.4, pairs: 0.15, sentence: 0.25, similarity: 0.2 } as const;

/**
 * Passages below this nearness are about something else: over a handful of documents the best passage stands out from the
 * others even then. Chosen on tests/questions/pages-dev.jsonl.
 */
const MIN_NEARNESS = 0.17;

/** How near a passage is to the question, whatever the other passages are, 0..1. */
export function nearnessOf({ coverage, pairs, sentenceCoverage, candidate }: Evidence): number {
  return (
    NEARNESS.coverage * coverage +
    NEARNESS.pairs * pairs +
    NEARNESS.sentence * sentenceCoverage +
    NEARNESS.similarity * Math.max(0, candidate.similarity)
  );
}

/** A further passage is shown when its score is at least this share of the first one's. */
const MIN_SCORE_RATIO = 0.55;

/** At most this many passages or choices are shown: more is not read on a phone. */
export const MAX_SHOWN = 3;

/**
 * A word of this rarity (0..1) or more must not be missing from an answer to "who", "when", "how many": without it the
 * person, day or number in the passage belongs to something else.
 */
const RARE_WORD = 0.5;

/**
 * More than this share of the first words after "who", "where", "how many" must be in the sentence: a date beside the
 * right body is not the date of its founding. Chosen on tests/questions/pages-dev.jsonl.
 */
const MIN_HEAD_COVERAGE = 0.34;

interface QuestionTraits {
  /** A word or two: answered only when nothing else fits as well. */
  readonly isVague: boolean;
  /** It says what it is about, and not what is to be told of that. */
  readonly isOpen: boolean;
  /** It names a document, an article, a list item, a person or a place: what the corpus has of it is offered. */
  readonly isNamed: boolean;
}

/** Answer, offer or stay silent. `passages` are best first, and only those about what was asked for. */
export function decide(
  passages: readonly ScoredPassage[],
  { isVague, isOpen, isNamed }: QuestionTraits,
): Decision {
  const near = passages.filter((passage) => nearnessOf(passage) >= MIN_NEARNESS);
  const best = Math.max(0, ...near.map(({ confidence }) => confidence));
  const covering = near.filter(({ coverage }) => coverage === 1).length;
  const isOffered = isNamed || (isVague && covering > 0);
  if (passages.length === 0 || (best < CONFIDENCE.bounds.choices && !isOffered))
    return { kind: "abstained", reason: "nothing-near" };
  const shown = pickShown(passages);
  if (shown.length === 0) return { kind: "abstained", reason: "detail-missing" };
  const answering = shown.filter(answers);
  const [first] = answering;
  const fitting = isOpen ? covering : answering.length;
  const isUnclear = (isVague && fitting > 1) || areOfSeveralDocuments(shown);
  if (!first || isOutdone(first, shown) || isUnclear) return { kind: "choices", shown };
  const others = shown.filter(
    (passage) => passage !== first && passage.candidate.score >= MIN_SCORE_RATIO * first.candidate.score,
  );
  return { kind: "answer", shown: [first, ...others] };
}

/** Whether passages are about different documents, each of which the one number asked for can stand for. */
function areOfSeveralDocuments(shown: readonly ScoredPassage[]): boolean {
  const [first, ...others] = shown.filter(({ documents }) => documents.length > 0);
  return others.some(({ documents }) => !documents.some((key) => first?.documents.includes(key)));
}

/** Whether a passage before this one is likelier to answer, and only a rule speaks against that one. */
function isOutdone(passage: ScoredPassage, shown: readonly ScoredPassage[]): boolean {
  return shown.slice(0, shown.indexOf(passage)).some(({ confidence }) => confidence > passage.confidence);
}

/** What may be shown: only passages with the names asked for, first those that have its numbers too. */
export function pickShown<Item extends Pick<Evidence, "hasNames" | "hasNumbers">>(
  passages: readonly Item[],
): Item[] {
  return pickByNumbers(passages.filter(({ hasNames }) => hasNames));
}

/** As many as are shown, first those that have the numbers asked for. */
export function pickByNumbers<Item extends Pick<Evidence, "hasNumbers">>(passages: readonly Item[]): Item[] {
  const having = passages.filter(({ hasNumbers }) => hasNumbers);
  return [...having, ...passages.filter(({ hasNumbers }) => !hasNumbers)].slice(0, MAX_SHOWN);
}

/**
 * Rules that no probability overrides: the type asked for, the names, the numbers and every rare word must be there. A
 * document's number alone makes a passage stand out, whatever is asked about the document, so two neighbouring words of
 * the question must be neighbours there too.
 */
export function mayAnswer(evidence: Evidence): boolean {
  const { typeMatch, missingRarity } = evidence;
  if (typeMatch === "absent" || !evidence.hasNamesItself || !evidence.hasNumbers) return false;
  const hasRareWords = missingRarity < RARE_WORD;
  if (evidence.documents.length > 0 && (!hasRareWords || evidence.pairs === 0)) return false;
  return typeMatch === "notAsked" || (hasRareWords && evidence.headCoverage > MIN_HEAD_COVERAGE);
}

function answers(passage: ScoredPassage): boolean {
  return passage.confidence >= CONFIDENCE.bounds.answer && mayAnswer(passage);
}
