import type { CorpusView } from "../corpus-view/corpus-view.ts";
import { decide, pickByFigures, SHOWN } from "../decide/decide.ts";
import { createJudge, judgeQuestion, type Rated } from "../decide/judge-question.ts";
import { ofSubject } from "../decide/near-definitions.ts";
import { ofNearNames } from "../decide/near-names.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fold, matchingForm } from "../language/index.ts";
import type { AbstainReason, Choice, Outcome, ShownPassage } from "../outcome.ts";
import type { Question } from "../question/question.ts";
import { asksTheSame } from "../question/same-question.ts";
import type { Candidate } from "../retrieve/rank.ts";
import { findRestriction } from "../retrieve/restrict.ts";
import { choiceOf, citePassage } from "./cite.ts";

/** Answers a question that was understood, with the vector of its text. `understand` is for the passages' own questions. */
export function answerQuestion(
  view: CorpusView,
  question: Question,
  vector: Float32Array,
  understand: (question: string) => Question,
): Outcome {
  const own = view.passageIndexOfQuestion(question.text);
  if (own !== undefined) return answer(view, [createJudge(view, question)(sureCandidate(own))], SURE);
  if (saysNothing(question)) return abstain("off-topic");
  const limits = findRestriction(view, question);
  if (limits.kind === "none") return abstain(limits.reason);
  const only = limits.kind === "only" ? limits.has : undefined;
  const judged = judgeQuestion(view, question, vector, only);
  const picked = judged.find(({ candidate }) => isLabel(choiceAt(view, candidate).label, question));
  if (picked) return answer(view, [picked], SURE);
  const isComparable = question.numbers.length > 0 || question.kind === "definition";
  const comparable = isComparable ? judged.filter(({ names, figures }) => names && figures) : [];
  const [same, ...others] = comparable.filter((evidence) => isSame(view, question, evidence, understand));
  if (same && others.length === 0) return answer(view, [same], SURE);
  const hasItem = question.item !== undefined && judged.some(({ figures }) => figures);
  return outcomeOf(view, question, judged, limits.kind === "only" || question.names.length > 0 || hasItem);
}

function outcomeOf(view: CorpusView, question: Question, judged: readonly Rated[], named: boolean): Outcome {
  const decision = decide(judged, { vague: isVague(question), open: question.kind === "other", named });
  if (decision.kind === "abstained") {
    const near = nearThough(view, question, judged, decision.reason);
    if (near.length > 0) return offer(view, pickByFigures(near));
    return abstain(isAboutCorpus(view, question) ? decision.reason : "off-topic");
  }
  if (decision.kind === "choices") return offer(view, decision.shown);
  return answer(view, decision.shown, confidenceOf(decision.shown));
}

/** What can be offered though nothing that was judged answers. */
function nearThough(
  view: CorpusView,
  question: Question,
  judged: readonly Rated[],
  reason: AbstainReason,
): readonly Rated[] {
  if (reason === "detail-missing") return ofNearNames(view, question, judged);
  return question.kind === "definition" ? ofSubject(view, question, judged) : [];
}

function offer(view: CorpusView, shown: readonly Rated[]): Outcome {
  const choices = shown.map(({ candidate }) => choiceAt(view, candidate));
  return {
    kind: "choices",
    confidence: round(confidenceOf(shown)),
    passages: showAll(view, shown),
    choices: choices.filter((choice, i) => isFirstOf(choices, choice, i)),
  };
}

/** That the first of them answers. */
function confidenceOf([first]: readonly Rated[]): number {
  return first?.confidence ?? 0;
}

function abstain(reason: AbstainReason): Outcome {
  return { kind: "abstained", reason, passages: [] };
}

/** The person picked this very passage, or asked its own question. */
const SURE = 1;

function answer(view: CorpusView, shown: readonly Evidence[], confidence: number): Outcome {
  return { kind: "answer", confidence: round(confidence), passages: showAll(view, shown) };
}

/** A probability to three decimals: more is not known. */
function round(probability: number): number {
  return Math.round(1000 * probability) / 1000;
}

function showAll(view: CorpusView, shown: readonly Evidence[]): ShownPassage[] {
  return shown.slice(0, SHOWN).map((evidence) => {
    const passage = view.passage(evidence.candidate.passageIndex);
    return citePassage(passage, view.document(passage), evidence);
  });
}

/** Two parts of one long article have the same title, and are one choice. */
function isFirstOf(choices: readonly Choice[], choice: Choice, place: number): boolean {
  return choices.findIndex(({ label }) => label === choice.label) === place;
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
  understand: (question: string) => Question,
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

/** Neither a word nor a number in it says what it is about: a greeting, or only asking words. */
function saysNothing({ content, numbers, articles, item }: Question): boolean {
  return content.length === 0 && numbers.length === 0 && articles.length === 0 && !item;
}

/** Syllables that are too few to say what is wanted: `quy chế`. */
const VAGUE_SYLLABLES = 2;

function isVague({ content, numbers, articles, names }: Question): boolean {
  const named = numbers.length + articles.length + names.length;
  return content.length <= VAGUE_SYLLABLES && named === 0;
}

/** Some word of the question stands in the corpus. */
function isAboutCorpus(view: CorpusView, question: Question): boolean {
  const isKnown = ({ folded }: { folded: string }) => view.index.keywords.frequency(folded) > 0;
  return question.numbers.length > 0 || question.content.some(isKnown);
}
