import { ANSWER_TYPES } from "../answer-types/answer-types.ts";
import { shareOf } from "../evidence/coverage.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { createWeighing, EVIDENCE_WEIGHTS, featuresOf } from "../evidence/evidence-weights.ts";
import type { Question } from "../question/question.ts";

/**
 * What the probability of an answer is made from, each comparable between questions and corpora. Shares are 0..1, flags
 * 0 or 1. The order is that of the weights in confidence.json.
 */
export const SIGNALS = [
  /** Share of the question's words in the passage and the titles above it, by how few of the judged passages have them. */
  "idfCoverage",
  /** SoftEvidence: how near the words of the nearest sentence come, and the share of the question's words that come near at all. */
  "softSentence",
  "softNear",
  /** Cosine of question and passage, -1..1. */
  "similarity",
  /** What score and evidence count together, without what a rule decides. */
  "strength",
  /** How much stronger than the next passage, as a share of its own strength: at most 1, below 0 where that is stronger. */
  "marginToNext",
  /** The same to the fifth passage: how far it stands out of all that is near. */
  "marginToFifth",
  /** The best sentence does not have the type of answer asked for. */
  "typeMissing",
  /** The same for a type that nothing else stands for: a day, a sum, a place by its name. */
  "exactTypeMissing",
  /** A year, number or list item of the question is missing; a name is. */
  "numbersMissing",
  "namesMissing",
  /** The list item that is asked for by its number is there. */
  "hasItem",
  /** The question names a document by its number: only passages about it are judged. */
  "namesDocument",
  /** Content words of the question, ln(1 + count). */
  "logLength",
  /** Evidence.corpusGrowth: among more passages more look like the one that answers. */
  "corpusGrowth",
] as const;

/** Signals of the type of answer asked for: of no use where only the document that answers is known. */
export const TYPE_SIGNALS: readonly (typeof SIGNALS)[number][] = ["typeMissing", "exactTypeMissing"];

export type Signals = readonly number[];

/** Index of the fifth strongest passage where the judged one is left out. */
const FIFTH = 4;

/** The signals of each judged passage in the order of SIGNALS. */
export function signalsOf(question: Question, judged: readonly Evidence[]): Signals[] {
  const strengths = judged.map(strengthOf);
  const idfs = inverseFrequencies(question, judged);
  return judged.map((evidence, index) => {
    const { typeMatch, hasNumbers, hasNames, matches } = evidence;
    const others = strengths.filter((_, other) => other !== index).sort((a, b) => b - a);
    const marginTo = (other = 0) => marginOf(strengths[index] ?? 0, other);
    const isTypeMissing = typeMatch === "absent";
    const values: Record<(typeof SIGNALS)[number], number> = {
      idfCoverage: shareOf(matches, idfs),
      softSentence: evidence.soft.sentence,
      softNear: evidence.soft.near,
      similarity: evidence.candidate.similarity,
      strength: strengthOf(evidence),
      marginToNext: marginTo(others[0]),
      marginToFifth: marginTo(others[FIFTH]),
      typeMissing: Number(isTypeMissing),
      exactTypeMissing: Number(isTypeMissing && ANSWER_TYPES[question.answerType].isExact === true),
      numbersMissing: Number(!hasNumbers),
      namesMissing: Number(!hasNames),
      hasItem: Number(question.item !== undefined && hasNumbers),
      namesDocument: Number(question.documentNumbers.length > 0),
      logLength: Math.log1p(question.content.length),
      corpusGrowth: evidence.corpusGrowth,
    };
    return SIGNALS.map((name) => values[name]);
  });
}

/** By word of the question, how few of the judged passages have it: ln((all + 1) / (having + 0.5)), near 0 where all do. */
function inverseFrequencies({ content }: Question, judged: readonly Evidence[]): number[] {
  return content.map((_, at) => {
    const having = judged.filter(({ matches }) => (matches[at] ?? 0) > 0).length;
    return Math.log((judged.length + 1) / (having + 0.5));
  });
}

// The type and the numbers are signals of their own.
const strengthWeights = { ...EVIDENCE_WEIGHTS.order, typedSentenceCoverage: 0, hasNumbers: 0 };
const weigh = createWeighing(strengthWeights);

/** What passages of one question are compared by. */
function strengthOf(evidence: Evidence): number {
  return evidence.candidate.score + weigh(featuresOf(evidence));
}

function marginOf(own: number, other: number): number {
  return own > 0 ? 1 - other / own : 0;
}
