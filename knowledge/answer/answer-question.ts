import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { type CheckedPassage, checkPassages, type Decision, decide, pickShown } from "../decide/decide.ts";
import { passagesWithNearNames } from "../decide/passages-with-near-names.ts";
import { putNewerFirst } from "../decide/put-newer-first.ts";
import { createPassageReader, scorePassages } from "../decide/score-passages.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fold, matchingForm } from "../language/index.ts";
import type { AbstainReason, Choice, Outcome } from "../outcome.ts";
import { asksTheSame } from "../question/asks-the-same.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { findRestriction } from "../retrieve/restrict.ts";
import { answerFromHead, type HeadAnswer } from "./answer-from-head.ts";
import { choiceOf, citePassage } from "./cite.ts";
import { followPointers } from "./follow-pointers.ts";

/** Understands a question; here the one that a passage of questions and answers has of its own. */
type Understand = (question: string) => Question;

/** What was judged for a question, and what is shown of it; the outcome and its explanation are made from it. */
export interface Consideration {
  /** Best first; none where the question was not searched for. */
  readonly judged: readonly CheckedPassage[];
  readonly decision: Decision;
  /** Where the head of a document answers, and no passage was judged. */
  readonly head?: HeadAnswer;
}

/** The whole way of a question that was understood; `vector`: of its text. */
export function considerQuestion(
  view: CorpusView,
  question: Question,
  vector: Float32Array,
  understand: Understand,
): Consideration {
  const own = view.passageIndexOfQuestion(question.text);
  if (own !== undefined) {
    const evidence = createPassageReader(view, question)(sureCandidate(own));
    const judged = checkPassages(question, [{ ...evidence, signals: [], confidence: CERTAIN }]);
    return { judged, decision: { kind: "answer", because: "own-question", shown: judged } };
  }
  const head = answerFromHead(view, question);
  if (head)
    return { judged: [], decision: { kind: head.outcome.kind, because: "document-head", shown: [] }, head };
  if (saysNothing(question)) return silence("off-topic");
  const limits = findRestriction(view, question);
  if (limits.kind === "none") return silence(limits.reason);
  const only = limits.kind === "only" ? limits.has : undefined;
  const checked = checkPassages(question, scorePassages(view, question, vector, only));
  const judged = putNewerFirst(view, question, checked);
  const decision =
    findSure(view, question, judged, understand) ??
    offerInstead(view, question, judged, decide(question, judged, limits.kind === "only"));
  return { judged, decision };
}

function silence(because: AbstainReason): Consideration {
  return { judged: [], decision: { kind: "abstained", because, shown: [] } };
}

/** The probability where the person picked this very passage, or asked its own question. */
const CERTAIN = 1;

/** The passage whose label was picked, or the only one whose own question this is in other words. */
function findSure(
  view: CorpusView,
  question: Question,
  judged: readonly CheckedPassage[],
  understand: Understand,
): Decision | undefined {
  const sure = (because: "picked-choice" | "same-question", passage: CheckedPassage): Decision => {
    return { kind: "answer", because, shown: [{ ...passage, confidence: CERTAIN }] };
  };
  const picked = judged.find(({ candidate }) => isLabel(choiceAt(view, candidate).label, question));
  if (picked) return sure("picked-choice", picked);
  const isComparable = question.documentNumbers.length > 0 || question.answerType === "definition";
  const comparable = isComparable ? judged.filter(({ hasNames, hasNumbers }) => hasNames && hasNumbers) : [];
  const [same, ...others] = comparable.filter((evidence) => isSame(view, question, evidence, understand));
  return same && others.length === 0 ? sure("same-question", same) : undefined;
}

/** Where nothing that was judged may be shown as an answer, what comes near it; else the decision as it is. */
function offerInstead(
  view: CorpusView,
  question: Question,
  judged: readonly CheckedPassage[],
  decision: Decision,
): Decision {
  if (decision.kind !== "abstained") return decision;
  const near = decision.because === "detail-missing" ? passagesWithNearNames(view, question, judged) : [];
  const shown = pickShown(near.map((passage) => ({ ...passage, isRefused: false })));
  if (shown.length > 0) return { kind: "choices", because: "near-name", shown };
  return isAboutCorpus(view, question) ? decision : { ...decision, because: "off-topic" };
}

const SURE: readonly Decision["because"][] = [
  "own-question",
  "picked-choice",
  "same-question",
  "document-head",
];

/** Whether the person asked or picked a passage's own question or a document's head, and no reading of the question can find a better one. */
export function isSure({ because }: Decision): boolean {
  return SURE.includes(because);
}

/** What people get of what was decided. */
export function outcomeOf(view: CorpusView, question: Question, { decision, head }: Consideration): Outcome {
  if (head) return head.outcome;
  const { kind, because, shown } = decision;
  if (kind === "abstained") return { kind, reason: because, passages: [] };
  const confidence = round(shown[0]?.confidence ?? 0);
  const cited = kind === "answer" ? followPointers(view, question, shown) : shown;
  const passages = cited.map((evidence) =>
    citePassage(view, view.passage(evidence.candidate.passageIndex), evidence),
  );
  if (kind === "answer") return { kind, confidence, passages };
  const choices = shown.map(({ candidate }) => choiceAt(view, candidate));
  return { kind, confidence, passages, choices: choices.filter((one, i) => isFirstOf(choices, one, i)) };
}

/** A probability to three decimals: more is not known. */
function round(probability: number): number {
  return Math.round(1000 * probability) / 1000;
}

/** Two parts of one long article have the same title, and are one choice. */
function isFirstOf(choices: readonly Choice[], choice: Choice, index: number): boolean {
  return choices.findIndex(({ label }) => label === choice.label) === index;
}

/** What a passage that was found is offered as. */
export function choiceAt(view: CorpusView, candidate: Candidate): Choice {
  const passage = view.passage(candidate.passageIndex);
  return choiceOf(view, passage, view.document(passage));
}

/** Whether the question is the label of a choice that was picked. */
function isLabel(label: string, { text }: Question): boolean {
  const form = matchingForm(label);
  return form === text || fold(form) === text;
}

/** Whether the passage's own question is this one in other words. */
function isSame(
  view: CorpusView,
  question: Question,
  { candidate }: Evidence,
  understand: Understand,
): boolean {
  const passage = view.passage(candidate.passageIndex);
  const text = passage.question;
  if (text === undefined) return false;
  return asksTheSame(question, { text, understood: understand(text) }, view.document(passage), view.language);
}

/** The scores of a passage whose own question was asked: every word of it and a cosine of 1. */
function sureCandidate(passage: number): Candidate {
  return { passageIndex: passage, score: 2, keywordScore: 1, documentScore: 1, similarity: 1 };
}

/** True where neither a word nor a number says what the question is about: a greeting, or only asking words. */
function saysNothing({ content, documentNumbers, articles, item }: Question): boolean {
  return content.length === 0 && documentNumbers.length === 0 && articles.length === 0 && !item;
}

/** Whether the corpus has a word of the question, or it names a document. */
function isAboutCorpus(view: CorpusView, question: Question): boolean {
  const isKnown = ({ folded }: { folded: string }) => view.index.keywords.frequency(folded) > 0;
  return question.documentNumbers.length > 0 || question.content.some(isKnown);
}
