import type { AbstainReason } from "../outcome.ts";
import type { Evidence } from "./evidence.ts";

/** The outcome before it is put into words: which of the judged passages are shown, and how. */
export type Decision =
  | { readonly kind: "answer"; readonly shown: readonly Evidence[] }
  | { readonly kind: "choices"; readonly shown: readonly Evidence[] }
  | { readonly kind: "abstained"; readonly reason: AbstainReason };

/**
 * Weights of the confidence (0..1) that a passage answers, and the two bounds on it. Chosen on
 * tests/questions/pages-dev.jsonl; the held-out set beside it reports them.
 */
export const CONFIDENCE = { coverage: 0.4, pairs: 0.15, sentence: 0.25, similarity: 0.2 };
export const BOUNDS = { answer: 0.58, choices: 0.17 };

/** A further passage is shown when its score is at least this share of the first one's. */
const NEAR = 0.55;

/** At most this many passages or choices are shown: more is not read on a phone. */
export const SHOWN = 3;

/** Confidence that the passage answers the question, from evidence that is comparable between questions. */
export function confidenceOf(evidence: Evidence): number {
  return (
    CONFIDENCE.coverage * evidence.coverage +
    CONFIDENCE.pairs * evidence.pairs +
    CONFIDENCE.sentence * evidence.sentence +
    CONFIDENCE.similarity * Math.max(0, evidence.candidate.similarity)
  );
}

/**
 * A word this rare must not be missing from an answer to "who", "when", "how many": with it the person, day or
 * number in the passage belongs to something else.
 */
const RARE = 0.5;

interface Asked {
  /** A word or two: answered only when nothing else fits as well. */
  readonly vague: boolean;
  /** A document or an article was named and is here: what the corpus has of it is at least offered. */
  readonly named: boolean;
}

/** Answer, offer or stay silent. `judged` is best first and holds only passages about what was asked for. */
export function decide(judged: readonly Evidence[], asked: Asked): Decision {
  const confidence = Math.max(0, ...judged.map(confidenceOf));
  if (judged.length === 0 || (confidence < BOUNDS.choices && !asked.named))
    return { kind: "abstained", reason: "nothing-near" };
  const named = judged.filter(({ names }) => names);
  if (named.length === 0) return { kind: "abstained", reason: "detail-missing" };
  const shown = [...named.filter(({ figures }) => figures), ...named.filter(({ figures }) => !figures)].slice(
    0,
    SHOWN,
  );
  const sure = shown.find(answers);
  if (!sure || (asked.vague && shown.filter(answers).length > 1)) return { kind: "choices", shown };
  const others = shown.filter(
    (evidence) => evidence !== sure && evidence.candidate.score >= NEAR * sure.candidate.score,
  );
  return { kind: "answer", shown: [sure, ...others] };
}

function answers(evidence: Evidence): boolean {
  if (confidenceOf(evidence) < BOUNDS.answer || evidence.kind === 0 || !evidence.figures) return false;
  return evidence.kind < 1 || evidence.missing < RARE;
}
