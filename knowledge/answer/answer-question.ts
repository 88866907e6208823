import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { decide, MAX_SHOWN, pickByNumbers } from "../decide/decide.ts";
import { passagesWithDefinedTerm } from "../decide/passages-with-defined-term.ts";
import { passagesWithNearNames } from "../decide/passages-with-near-names.ts";
import { createPassageReader, type ScoredPassage, scorePassages } from "../decide/score-passages.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fold, matchingForm } from "../language/index.ts";
import type { AbstainReason, Choice, Outcome, ShownPassage } from "../outcome.ts";
import { asksTheSame } from "../question/asks-the-same.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { findRestriction } from "../retrieve/restrict.ts";
import { choiceOf, citePassage } from "./cite.ts";
import { followPointers } from "./follow-pointers.ts";

/** Understands a question; here the one that a passage of questions and answers has of its own. */
type Understand = (question: string) => Question;

/** Answers a question that was understood, with the vector of its text. */
export function answerQuestion(
  view: CorpusView,
  question: Question,
  vector: Float32Array,
  understand: Understand,
): Outcome {
  const own = view.passageIndexOfQuestion(question.text);
  if (own !== undefined)
    return answer(view, question, [createPassageReader(view, question)(sureCandidate(own))], CERTAIN);
  if (saysNothing(question)) return abstain("off-topic");
  const limits = findRestriction(view, question);
  if (limits.kind === "none") return abstain(limits.reason);
  const only = limits.kind === "only" ? limits.has : undefined;
  const judged = scorePassages(view, question, vector, only);
  const picked = judged.find(({ candidate }) => isLabel(choiceAt(view, candidate).label, question));
  if (picked) return answer(view, question, [picked], CERTAIN);
  const isComparable = question.documentNumbers.length > 0 || question.answerType === "definition";
  const comparable = isComparable ? judged.filter(({ hasNames, hasNumbers }) => hasNames && hasNumbers) : [];
  const [same, ...others] = comparable.filter((evidence) => isSame(view, question, evidence, understand));
  if (same && others.length === 0) return answer(view, question, [same], CERTAIN);
  const hasItem = question.item !== undefined && judged.some(({ hasNumbers }) => hasNumbers);
  const isNamed = limits.kind === "only" || question.names.length > 0 || hasItem;
  return outcomeOf(view, question, judged, isNamed);
}

function outcomeOf(
  view: CorpusView,
  question: Question,
  judged: readonly ScoredPassage[],
  isNamed: boolean,
): Outcome {
  const decision = decide(judged, {
    isVague: isVague(question),
    isOpen: question.answerType === "other",
    isNamed,
  });
  if (decision.kind === "abstained") {
    const others = findAlternatives(view, question, judged, decision.reason);
    if (others.length > 0) return offer(view, pickByNumbers(others));
    return abstain(isAboutCorpus(view, question) ? decision.reason : "off-topic");
  }
  if (decision.kind === "choices") return offer(view, decision.shown);
  return answer(view, question, decision.shown, confidenceOf(decision.shown));
}

/** What is offered where nothing that was judged may be shown as an answer. */
function findAlternatives(
  view: CorpusView,
  question: Question,
  judged: readonly ScoredPassage[],
  reason: AbstainReason,
): readonly ScoredPassage[] {
  if (reason === "detail-missing") return passagesWithNearNames(view, question, judged);
  return question.answerType === "definition" ? passagesWithDefinedTerm(view, question, judged) : [];
}

function offer(view: CorpusView, shown: readonly ScoredPassage[]): Outcome {
  const choices = shown.map(({ candidate }) => choiceAt(view, candidate));
  return {
    kind: "choices",
    confidence: round(confidenceOf(shown)),
    passages: showAll(view, shown),
    choices: choices.filter((choice, i) => isFirstOf(choices, choice, i)),
  };
}

/** The probability that the first passage answers. */
function confidenceOf([first]: readonly ScoredPassage[]): number {
  return first?.confidence ?? 0;
}

function abstain(reason: AbstainReason): Outcome {
  return { kind: "abstained", reason, passages: [] };
}

/** The probability where the person picked this very passage, or asked its own question. */
const CERTAIN = 1;

function answer(
  view: CorpusView,
  question: Question,
  shown: readonly Evidence[],
  confidence: number,
): Outcome {
  const followed = followPointers(view, question, shown);
  return { kind: "answer", confidence: round(confidence), passages: showAll(view, followed) };
}

/** A probability to three decimals: more is not known. */
function round(probability: number): number {
  return Math.round(1000 * probability) / 1000;
}

function showAll(view: CorpusView, shown: readonly Evidence[]): ShownPassage[] {
  return shown.slice(0, MAX_SHOWN).map((evidence) => {
    const passage = view.passage(evidence.candidate.passageIndex);
    return citePassage(view, passage, evidence);
  });
}

/** Two parts of one long article have the same title, and are one choice. */
function isFirstOf(choices: readonly Choice[], choice: Choice, index: number): boolean {
  return choices.findIndex(({ label }) => label === choice.label) === index;
}

function choiceAt(view: CorpusView, candidate: Candidate): Choice {
  const passage = view.passage(candidate.passageIndex);
  return choiceOf(passage, view.document(passage));
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
  return { passageIndex: passage, score: 2, keywordScore: 1, documentScore: 1, similarity: 1, domain: 0 };
}

/** True where neither a word nor a number says what the question is about: a greeting, or only asking words. */
function saysNothing({ content, documentNumbers, articles, item }: Question): boolean {
  return content.length === 0 && documentNumbers.length === 0 && articles.length === 0 && !item;
}

/** Content words of a question, at most, that do not say what is wanted: `quy chế`. */
const VAGUE_WORDS = 2;

function isVague({ content, documentNumbers, articles, names }: Question): boolean {
  const named = documentNumbers.length + articles.length + names.length;
  return content.length <= VAGUE_WORDS && named === 0;
}

/** Whether the corpus has a word of the question, or it names a document. */
function isAboutCorpus(view: CorpusView, question: Question): boolean {
  const isKnown = ({ folded }: { folded: string }) => view.index.keywords.frequency(folded) > 0;
  return question.documentNumbers.length > 0 || question.content.some(isKnown);
}
