import type { Evidence } from "./evidence.ts";
import { createWeighing, EVIDENCE_WEIGHTS, featuresOf } from "./evidence-weights.ts";
import type { Question } from "./understand-question.ts";

/**
 * What the probability of an answer is made from, each comparable between questions and corpora. Shares are 0..1, flags
 * 0 or 1. The order is that of the weights in confidence.json.
 */
export const SIGNALS = [
  /** Share of the question's words, by rarity, in the passage and the titles above it. */
  "coverage",
  /** What search and evidence count together, the domain and what a rule decides aside. */
  "strength",
  /** How much stronger than the next passage, as a share of the own strength: at most 1, below 0 where that is stronger. */
  "lead",
  /** The same over the fifth: how far it stands out of all that is near. */
  "standing",
  /** The kind of thing asked for is not in the best sentence. */
  "kindMissing",
  /** A year, number or list item of the question is missing; a name is. */
  "figuresMissing",
  "namesMissing",
  /** The list item asked for by its place is there. */
  "item",
  /** The question names a document by its number: only passages about it are judged. */
  "number",
  /** Words of the question on a logarithmic scale. */
  "length",
] as const;

export type Signals = readonly number[];

/** The passages after this many stronger ones are what `standing` is measured against. */
const FIELD = 4;

/** The signals of each judged passage in the order of SIGNALS. */
export function signalsOf(question: Question, judged: readonly Evidence[]): Signals[] {
  const strengths = judged.map(strengthInDomain);
  return judged.map((evidence, place) => {
    const { coverage, kind, figures, names } = evidence;
    const others = strengths.filter((_, other) => other !== place).sort((a, b) => b - a);
    const leadOver = (other = 0) => leadOf(strengths[place] ?? 0, other);
    const values: Record<(typeof SIGNALS)[number], number> = {
      coverage,
      strength: strengthOf(evidence),
      lead: leadOver(others[0]),
      standing: leadOver(others[FIELD]),
      kindMissing: Number(kind === 0),
      figuresMissing: Number(!figures),
      namesMissing: Number(!names),
      item: Number(question.item !== undefined && figures),
      number: Number(question.numbers.length > 0),
      length: Math.log1p(question.content.length),
    };
    return SIGNALS.map((name) => values[name]);
  });
}

const { order } = EVIDENCE_WEIGHTS;
const weighAll = createWeighing({ ...order, kind: 0, figures: 0 });
const weighApart = createWeighing({ ...order, kind: 0, figures: 0, domain: 0 });

/** What passages of one question are compared by. */
function strengthInDomain(evidence: Evidence): number {
  return evidence.candidate.score + weighAll(featuresOf(evidence));
}

/** Of an office without a domain it is the same. */
function strengthOf(evidence: Evidence): number {
  return evidence.candidate.score + weighApart(featuresOf(evidence));
}

function leadOf(own: number, other: number): number {
  return own > 0 ? 1 - other / own : 0;
}
