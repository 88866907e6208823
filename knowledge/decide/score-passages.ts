import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Register } from "../corpus-view/register.ts";
import { createEvidenceReader, type Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question/question.ts";
import { prune } from "../retrieve/prune.ts";
import { type Candidate, type PassageFilter, rankPassages } from "../retrieve/rank.ts";
import { RANKING } from "../retrieve/ranking-weights.ts";
import { createConfidence } from "./confidence.ts";
import { askedKeys, orderByEvidence, orderByQuestion, spreadDocuments } from "./order.ts";
import { type Signals, signalsOf } from "./signals.ts";

/**
 * Vectors do not weigh more in a larger corpus here: evidence tells its passages apart better, and with the growth two
 * more of the development questions miss their answer among 42,555 articles.
 */
const WEIGHTS = { ...RANKING, similarityGrowth: 0 };

/** Candidates of a question that are judged; more cost time and hardly ever hold the answer. */
export const MAX_JUDGED = 24;

/** Words of a question times judged candidates, at most: a page of text as a question must not take seconds. */
const MAX_COMPARISONS = 1200;

/** A judged passage with the probability that it answers. */
export interface ScoredPassage extends Evidence {
  readonly signals: Signals;
  /** Calibrated probability that the passage answers, 0..1. */
  readonly confidence: number;
}

/** The foremost candidates that `only` lets through and that say something, judged and with their probabilities, best first. */
export function scorePassages(
  view: CorpusView,
  question: Question,
  vector: Float32Array,
  only: PassageFilter | undefined,
): ScoredPassage[] {
  const read = judgeForemost(view, question, rankForAnswer(view, question, vector, only));
  // A list of questions has all the words of the question, and would pass for its answer.
  const judged = spreadDocuments(read.filter(({ onlyAsks }) => !onlyAsks));
  const signals = signalsOf(question, judged);
  return judged.map((evidence, index) => ({
    ...evidence,
    signals: signals[index]!,
    confidence: confidenceOf(signals[index]!),
  }));
}

const confidenceOf = createConfidence();

/** The foremost of the candidates with their evidence, best first. */
function judgeForemost(view: CorpusView, question: Question, ranked: readonly Candidate[]): Evidence[] {
  const ordered = orderByQuestion(view, question, ranked);
  const limit = Math.min(MAX_JUDGED, Math.ceil(MAX_COMPARISONS / Math.max(1, question.content.length)));
  const read = prune(view, question, ordered, limit).map(createPassageReader(view, question));
  // A question that is nothing but a number has its order already.
  return question.content.length > 0 ? orderByEvidence(read) : read;
}

/** All passages that the search finds, best first: the judged ones by their evidence, the others behind them. */
export function rankJudged(view: CorpusView, question: Question, vector: Float32Array): Candidate[] {
  const ranked = rankForAnswer(view, question, vector, undefined);
  const judged = judgeForemost(view, question, ranked).map(({ candidate }) => candidate);
  const isJudged = new Set(judged.map(({ passageIndex }) => passageIndex));
  return [...judged, ...ranked.filter(({ passageIndex }) => !isJudged.has(passageIndex))];
}

/** Candidates for an answer, best first by the search's own weights. */
export function rankForAnswer(
  view: CorpusView,
  { terms }: Question,
  vector: Float32Array,
  only: PassageFilter | undefined,
): Candidate[] {
  return rankPassages(view.index, { terms, vector, weights: WEIGHTS }, only);
}

/** A function that gathers a candidate's evidence for the question. */
export function createPassageReader(
  view: CorpusView,
  question: Question,
): (candidate: Candidate) => Evidence {
  const readEvidence = createEvidenceReader(question, view);
  const { documentNumbers } = question;
  return (candidate) => {
    const passage = view.passage(candidate.passageIndex);
    const document = view.document(passage);
    const { number = "", issuer = "" } = document.metadata;
    const { headings, leadIn = "" } = passage;
    const law = view.lawNameOf(passage) ?? document.title;
    const above = [document.title, number, issuer, law, ...headings, leadIn].join("\n");
    // Of two numbers each is a document of its own, and they need not be told apart.
    const documents = documentNumbers.length === 1 ? askedKeys(passage.numbers, documentNumbers) : [];
    const about = documents.map((key) => toldApart(view.register, key, document.id));
    const first = view.firstPassageIndexBeside(candidate.passageIndex);
    const lead = first === candidate.passageIndex ? "" : view.passage(first).text;
    return readEvidence(
      { text: passage.text, above, law, leadIn, lead, document, documents: about },
      candidate,
    );
  };
}

/** The key of a number, with which of the different documents that have it this one is. */
function toldApart({ groupsOf }: Register, key: string, documentId: string): string {
  const groups = groupsOf(key);
  const at = groups.findIndex((group) => group.some(({ id }) => id === documentId));
  return groups.length < 2 || at < 0 ? key : `${key} ${at}`;
}
