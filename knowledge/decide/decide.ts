import type { Evidence } from "../evidence/evidence.ts";
import type { AbstainReason } from "../outcome.ts";
import { CONFIDENCE } from "./confidence.ts";
import type { Rated } from "./judge-question.ts";

/** The outcome before it is put into words: which of the judged passages are shown, and how. */
export type Decision =
  | { readonly kind: "answer"; readonly shown: readonly Rated[] }
  | { readonly kind: "choices"; readonly shown: readonly Rated[] }
  | { readonly kind: "abstained"; readonly reason: AbstainReason };

/**
 * Weights of how near a passage is at all, and the least of it: over a handful of documents the best passage stands
 * out even for a question about something else. Chosen on tests/questions/pages-dev.jsonl.
 */
const NEARNESS = { coverage: 0.4, pairs: 0.15, sentence: 0.25, similarity: 0.2, least: 0.17 } as const;

/** How near a passage is to the question at all, 0..1. */
export function nearnessOf({ coverage, pairs, sentence, candidate }: Evidence): number {
  return (
    NEARNESS.coverage * coverage +
    NEARNESS.pairs * pairs +
    NEARNESS.sentence * sentence +
    NEARNESS.similarity * Math.max(0, candidate.similarity)
  );
}

/** A further passage is shown when its score is at least this share of the first one's. */
const NEAR = 0.55;

/** At most this many passages or choices are shown: more is not read on a phone. */
export const SHOWN = 3;

/**
 * A word this rare must not be missing from an answer to "who", "when", "how many": with it the person, day or
 * number in the passage belongs to something else.
 */
const RARE = 0.5;

/**
 * Of the first words after "who", "where", "how many" more than this share must be in the sentence: a date beside the
 * right body is not the date of its founding. Chosen on tests/questions/pages-dev.jsonl.
 */
const HEADLESS = 0.34;

interface Asked {
  /** A word or two: answered only when nothing else fits as well. */
  readonly vague: boolean;
  /** It says what it is about, and not what it wants to know of that. */
  readonly open: boolean;
  /** A document, an article, a list item, a person or a place was named: what the corpus has of it is offered. */
  readonly named: boolean;
}

/** Answer, offer or stay silent. `judged` is best first and holds only passages about what was asked for. */
export function decide(judged: readonly Rated[], asked: Asked): Decision {
  const near = judged.filter((evidence) => nearnessOf(evidence) >= NEARNESS.least);
  const best = Math.max(0, ...near.map(({ confidence }) => confidence));
  const holding = near.filter(({ coverage }) => coverage === 1).length;
  const isOffered = asked.named || (asked.vague && holding > 0);
  if (judged.length === 0 || (best < CONFIDENCE.bounds.choices && !isOffered))
    return { kind: "abstained", reason: "nothing-near" };
  const shown = pickShown(judged);
  if (shown.length === 0) return { kind: "abstained", reason: "detail-missing" };
  const sure = shown.find(answers);
  const fitting = asked.open ? holding : shown.filter(answers).length;
  const isUnclear = (asked.vague && fitting > 1) || areOfSeveralDocuments(shown);
  if (!sure || isOutdone(sure, shown) || isUnclear) return { kind: "choices", shown };
  const others = shown.filter(
    (evidence) => evidence !== sure && evidence.candidate.score >= NEAR * sure.candidate.score,
  );
  return { kind: "answer", shown: [sure, ...others] };
}

/** They are about different documents, each of which the one number asked for can stand for. */
function areOfSeveralDocuments(shown: readonly Rated[]): boolean {
  const [first, ...others] = shown.filter(({ documents }) => documents.length > 0);
  return others.some(({ documents }) => !documents.some((key) => first?.documents.includes(key)));
}

/** A passage before it is likelier to answer, and only a rule speaks against that one. */
function isOutdone(sure: Rated, shown: readonly Rated[]): boolean {
  return shown.slice(0, shown.indexOf(sure)).some(({ confidence }) => confidence > sure.confidence);
}

/** What may be shown: only passages with the names asked for, first those that have its figures too. */
export function pickShown<Judged extends Pick<Evidence, "names" | "figures">>(
  judged: readonly Judged[],
): Judged[] {
  return pickByFigures(judged.filter(({ names }) => names));
}

/** As many as are shown, first those that have the figures asked for. */
export function pickByFigures<Judged extends Pick<Evidence, "figures">>(judged: readonly Judged[]): Judged[] {
  return [...judged.filter(({ figures }) => figures), ...judged.filter(({ figures }) => !figures)].slice(
    0,
    SHOWN,
  );
}

/**
 * Rules that no probability overrides: the kind of thing, the names, the figures and every rare word must be there. A
 * number alone makes a passage stand out, whatever is asked about it: of `quan điểm` there must be more than the
 * syllables.
 */
export function mayAnswer({ kind, ownNames, figures, missing, pairs, head, documents }: Evidence): boolean {
  if (kind === 0 || !ownNames || !figures || (documents.length > 0 && (missing >= RARE || pairs === 0)))
    return false;
  return kind < 1 || (missing < RARE && head > HEADLESS);
}

function answers(evidence: Rated): boolean {
  return evidence.confidence >= CONFIDENCE.bounds.answer && mayAnswer(evidence);
}
