import { shareOf } from "../evidence/coverage.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { createWeighing, EVIDENCE_WEIGHTS, featuresOf } from "../evidence/evidence-weights.ts";
import type { QuestionKind } from "../language/lexicons/question-words.ts";
import type { Question } from "../question/understand-question.ts";

/**
 * What the probability of an answer is made from, each comparable between questions and corpora. Shares are 0..1, flags
 * 0 or 1. The order is that of the weights in confidence.json.
 */
export const SIGNALS = [
  /** Share of the question's words in the passage and the titles above it, by how few of the judged passages have them. */
  "telling",
  /** What search and evidence count together, the domain and what a rule decides aside. */
  "strength",
  /** How much stronger than the next passage, as a share of the own strength: at most 1, below 0 where that is stronger. */
  "lead",
  /** The same over the fifth: how far it stands out of all that is near. */
  "standing",
  /** The kind of thing asked for is not in the best sentence. */
  "kindMissing",
  /** The same of a kind that nothing else stands for: a day, a sum, a place by its name. */
  "exactMissing",
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

/** Signals of what kind of thing is asked for: of no use where only the document that answers is known. */
export const KIND_SIGNALS: readonly (typeof SIGNALS)[number][] = ["kindMissing", "exactMissing"];

export type Signals = readonly number[];

/** A passage may answer "who" without a name, and "when" by naming the case; none answers "on which day" without one. */
const EXACT: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  "day",
  "since",
  "hour",
  "money",
  "contact",
  "named",
  "office",
  "members",
  "speaker",
  "definition",
]);

/** The passages after this many stronger ones are what `standing` is measured against. */
const FIELD = 4;

/** The signals of each judged passage in the order of SIGNALS. */
export function signalsOf(question: Question, judged: readonly Evidence[]): Signals[] {
  const strengths = judged.map(strengthInDomain);
  const scarcities = scarcitiesOf(question, judged);
  return judged.map((evidence, place) => {
    const { kind, figures, names, matches } = evidence;
    const others = strengths.filter((_, other) => other !== place).sort((a, b) => b - a);
    const leadOver = (other = 0) => leadOf(strengths[place] ?? 0, other);
    const values: Record<(typeof SIGNALS)[number], number> = {
      telling: shareOf(matches, scarcities),
      strength: strengthOf(evidence),
      lead: leadOver(others[0]),
      standing: leadOver(others[FIELD]),
      kindMissing: Number(kind === 0),
      exactMissing: Number(kind === 0 && EXACT.has(question.kind)),
      figuresMissing: Number(!figures),
      namesMissing: Number(!names),
      item: Number(question.item !== undefined && figures),
      number: Number(question.numbers.length > 0),
      length: Math.log1p(question.content.length),
    };
    return SIGNALS.map((name) => values[name]);
  });
}

/** How few of the judged passages have each word of the question: near 0 for one that all have. */
function scarcitiesOf({ content }: Question, judged: readonly Evidence[]): number[] {
  return content.map((_, at) => {
    const having = judged.filter(({ matches }) => (matches[at] ?? 0) > 0).length;
    return Math.log((judged.length + 1) / (having + 0.5));
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
