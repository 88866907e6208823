import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { createEvidence, type Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question/question.ts";
import { prune } from "../retrieve/prune.ts";
import { type Candidate, rankPassages } from "../retrieve/rank.ts";
import { RANKING } from "../retrieve/ranking-weights.ts";
import type { Restriction } from "../retrieve/restrict.ts";
import { createConfidence } from "./confidence.ts";
import { askedKeys, orderByEvidence, orderByQuestion, spreadDocuments } from "./order.ts";
import { type Signals, signalsOf } from "./signals.ts";

/**
 * What is shown is put in order by evidence, which tells passages of a large corpus apart better than more weight on
 * the vectors: with it, two more of the development questions miss their answer among 42,555 articles.
 */
const WEIGHTS = { ...RANKING, similarityGrowth: 0 };

/** How many candidates are judged; more cost time and hardly ever hold the answer. */
export const JUDGED = 24;

/** Words of a question times candidates, at most: a page of text as a question must not take seconds. */
const MOST_COMPARED = 1200;

/** A judged passage with the probability that it answers. */
export interface Rated extends Evidence {
  readonly signals: Signals;
  /** Calibrated probability that the passage answers, 0..1. */
  readonly confidence: number;
}

/** The foremost candidates that `only` lets through, judged and rated, best first. */
export function judgeQuestion(
  view: CorpusView,
  question: Question,
  vector: Float32Array,
  only: Extract<Restriction, { kind: "only" }>["has"] | undefined,
): Rated[] {
  const ranked = rankForAnswer(view, question, vector, only);
  const inOrder = orderByQuestion(view, question, ranked);
  const limit = Math.min(JUDGED, Math.ceil(MOST_COMPARED / Math.max(1, question.content.length)));
  const front = prune(view, question, inOrder, limit);
  const found = front.map(createJudge(view, question));
  // A question that is nothing but a number has its order already.
  const ordered = question.content.length > 0 ? orderByEvidence(found) : found;
  const judged = spreadDocuments(ordered);
  const signals = signalsOf(question, judged);
  return judged.map((evidence, place) => ({
    ...evidence,
    signals: signals[place]!,
    confidence: confidenceOf(signals[place]!),
  }));
}

const confidenceOf = createConfidence();

/** Candidates for an answer, best first by the search's own weights. */
export function rankForAnswer(
  view: CorpusView,
  { terms }: Question,
  vector: Float32Array,
  only: Extract<Restriction, { kind: "only" }>["has"] | undefined,
): Candidate[] {
  return rankPassages(view.index, { terms, vector, weights: WEIGHTS, domain: view.domain }, only);
}

/** Judges candidates for one question. */
export function createJudge(view: CorpusView, question: Question): (candidate: Candidate) => Evidence {
  const gather = createEvidence(question, view);
  return (candidate) => {
    const passage = view.passage(candidate.passageIndex);
    const document = view.document(passage);
    const { number = "", issuer = "" } = document.metadata;
    const above = [document.title, number, issuer, ...passage.headings].join("\n");
    // Two numbers asked for are two documents anyway.
    const documents = question.numbers.length === 1 ? askedKeys(passage.numbers, question.numbers) : [];
    const first = view.firstPassageIndexBeside(candidate.passageIndex);
    const beginning = first === candidate.passageIndex ? "" : view.passage(first).text;
    const standsAlone = passage.question !== undefined;
    return gather({ text: passage.text, above, beginning, document, standsAlone, documents }, candidate);
  };
}
