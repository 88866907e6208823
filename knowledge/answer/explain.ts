import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { CheckedConstraint } from "../decide/constraints.ts";
import type { CheckedPassage, Decision } from "../decide/decide.ts";
import { SIGNALS } from "../decide/signals.ts";
import { EVIDENCE_FEATURES, type EvidenceFeature, featuresOf } from "../evidence/evidence-weights.ts";
import type { AnswerType } from "../language/lexicons/question-words.ts";
import type { Outcome } from "../outcome.ts";
import type { Question } from "../question/question.ts";
import { type Consideration, outcomeOf } from "./answer-question.ts";
import { choiceOf } from "./cite.ts";

/** Why a question leads to its outcome: what `ask` went by, and nothing that is worked out again. */
export interface Explanation {
  readonly outcome: Outcome;
  readonly because: Decision["because"];
  readonly question: ExplainedQuestion;
  /** All that were judged, best first; none where the question was not searched for. */
  readonly passages: readonly ExplainedPassage[];
  /**
   * Each question of a message that asks several, with its own outcome; the rest of the explanation is that of the first, and
   * `outcome` what is shown for all. Empty where the message is answered as one question.
   */
  readonly parts: readonly Explanation[];
}

/** How a question was read. */
export interface ExplainedQuestion {
  /** With accents put back and chat spelling written out; lower case, no marks. */
  readonly text: string;
  readonly answerType: AnswerType;
  /** The words that say what it is about. */
  readonly content: readonly string[];
  /** People, places and countries. */
  readonly names: readonly string[];
  /** Places of the story around the sentence that asks. */
  readonly scenes: readonly string[];
  /** Document numbers and articles, as typed, and the number of a list's item. */
  readonly documents: readonly string[];
  readonly articles: readonly string[];
  readonly item: number | undefined;
  /** Years, counts and other numbers. */
  readonly numbers: readonly string[];
}

export interface ExplainedPassage {
  /** `<documentId>#<ordinal>`. */
  readonly id: string;
  /** What it is offered as. */
  readonly label: string;
  /** The sentence that answers best. */
  readonly highlight: string;
  /** Of the search: comparable within one question only. */
  readonly score: number;
  /** What it was ordered by beside the score; see EVIDENCE_FEATURES. */
  readonly features: Readonly<Record<EvidenceFeature, number>>;
  /** What the probability was made from; see SIGNALS. Undefined where none was worked out. */
  readonly signals: Readonly<Record<(typeof SIGNALS)[number], number>> | undefined;
  /** That it answers, 0..1, calibrated. */
  readonly probability: number;
  /** Those that apply to the question. */
  readonly constraints: readonly CheckedConstraint[];
  readonly shown: Showing;
}

/**
 * `answer`: as the answer. `beside`: further, below the answer. `offered`: as a choice. `refused`: a constraint speaks
 * against it. `behind`: others go before it. `silent`: nothing is shown.
 */
export type Showing = "answer" | "beside" | "offered" | "refused" | "behind" | "silent";

export function explainAnswer(view: CorpusView, question: Question, considered: Consideration): Explanation {
  const { judged, decision } = considered;
  const outcome = outcomeOf(view, question, considered);
  return {
    outcome,
    because: decision.because,
    question: explainQuestion(question),
    passages: judged.map((passage) => explainPassage(view, passage, outcome)),
    parts: [],
  };
}

function explainQuestion(question: Question): ExplainedQuestion {
  const { text, answerType, content, names, scenes, documentNumbers, articles, item, otherNumbers } =
    question;
  return {
    ...{ text, answerType, names, scenes, item: item?.number },
    content: content.map(({ accented }) => accented),
    documents: documentNumbers.map((asked) => asked.text),
    articles: articles.map(({ article, of }) => `${article} ${of}`.trim()),
    numbers: otherNumbers.map(({ before, digits }) => `${before} ${digits}`.trim()),
  };
}

function explainPassage(view: CorpusView, checked: CheckedPassage, outcome: Outcome): ExplainedPassage {
  const { candidate, highlight, signals, confidence, constraints } = checked;
  const passage = view.passage(candidate.passageIndex);
  return {
    id: passage.id,
    label: choiceOf(view, passage, view.document(passage)).label,
    ...{ highlight, score: candidate.score, constraints, probability: confidence },
    features: named(EVIDENCE_FEATURES, featuresOf(checked)),
    signals: signals.length > 0 ? named(SIGNALS, signals) : undefined,
    shown: showingOf(passage.id, checked, outcome),
  };
}

/** What an answer points to is shown beside it, whatever was decided of it. */
function showingOf(passageId: string, { isRefused }: CheckedPassage, { kind, passages }: Outcome): Showing {
  const at = passages.findIndex(({ id }) => id === passageId);
  if (at >= 0 && kind === "choices") return "offered";
  if (at >= 0) return at === 0 ? "answer" : "beside";
  if (isRefused) return "refused";
  return kind === "abstained" ? "silent" : "behind";
}

function named<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<Name, number>;
}
