import type { AbstainReason } from "../outcome.ts";
import type { Question } from "../question/question.ts";
import { CONFIDENCE } from "./confidence.ts";
import { asksForNames, checkConstraints, type Verdict } from "./constraints.ts";
import type { ScoredPassage } from "./score-passages.ts";

/** A judged passage with what the constraints say of it. */
export interface CheckedPassage extends ScoredPassage, Verdict {}

/** The outcome before it is put into words: which passages are shown, and how. */
export type Decision =
  | {
      readonly kind: "answer";
      readonly because: "likely" | "own-question" | "picked-choice" | "same-question";
      readonly shown: readonly CheckedPassage[];
    }
  | {
      readonly kind: "choices";
      readonly because: "unlikely" | "vague" | "several-documents" | "near-name";
      readonly shown: readonly CheckedPassage[];
    }
  /** The head of a document says it, which is no passage. */
  | { readonly kind: "answer" | "choices"; readonly because: "document-head"; readonly shown: readonly [] }
  | { readonly kind: "abstained"; readonly because: AbstainReason; readonly shown: readonly [] };

/** A further passage is shown when its score is at least this share of the first one's. */
const MIN_SCORE_RATIO = 0.55;

/** At most this many passages or choices are shown: more is not read on a phone. */
export const MAX_SHOWN = 3;

/** Content words of a question, at most, that do not say what is wanted: `quy chế`. */
const VAGUE_WORDS = 2;

/**
 * Answer, offer or stay silent: constraints filter, probability decides. `passages` are best first. `isLimited`: the question
 * names a document or an article, and only passages of it were judged.
 */
export function decide(
  question: Question,
  passages: readonly CheckedPassage[],
  isLimited: boolean,
): Decision {
  const allowed = passages.filter(({ isRefused }) => !isRefused);
  const isNameMissing = allowed.length === 0 && passages.length > 0 && asksForNames(question);
  if (isNameMissing) return { kind: "abstained", because: "detail-missing", shown: [] };
  const best = Math.max(0, ...allowed.map(({ confidence }) => confidence));
  const covering = allowed.filter(({ coverage }) => coverage === 1).length;
  const isVague = isVagueQuestion(question);
  const isLoose = isVague || question.answerType === "definition";
  const isOffered = isLimited || question.names.length > 0 || (isLoose && covering > 0);
  if (allowed.length === 0 || (best < CONFIDENCE.bounds.choices && !isOffered))
    return { kind: "abstained", because: "nothing-near", shown: [] };
  const shown = allowed.slice(0, MAX_SHOWN);
  const first = shown.find(
    ({ confidence, mayAnswer }) => mayAnswer && confidence >= CONFIDENCE.bounds.answer,
  );
  if (!first) return { kind: "choices", because: "unlikely", shown };
  if (areOfSeveralDocuments(shown)) return { kind: "choices", because: "several-documents", shown };
  if (isVague && covering > 1) return { kind: "choices", because: "vague", shown };
  const others = shown.filter(
    (passage) => passage !== first && passage.candidate.score >= MIN_SCORE_RATIO * first.candidate.score,
  );
  return { kind: "answer", because: "likely", shown: [first, ...others] };
}

/** Judged passages with what the constraints of the question say of them. */
export function checkPassages(
  question: Question,
  passages: readonly ScoredPassage[],
): readonly CheckedPassage[] {
  return passages.map((passage) => ({ ...passage, ...checkConstraints(question, passage) }));
}

/** `quy chế`: a word or two, and nothing says what is to be told of them. */
function isVagueQuestion({ content, answerType, documentNumbers, articles, names }: Question): boolean {
  const named = documentNumbers.length + articles.length + names.length;
  return answerType === "other" && content.length <= VAGUE_WORDS && named === 0;
}

/** Whether passages are about different documents, each of which the one number asked for can stand for. */
function areOfSeveralDocuments(shown: readonly CheckedPassage[]): boolean {
  const [first, ...others] = shown.filter(({ documents }) => documents.length > 0);
  return others.some(({ documents }) => !documents.some((key) => first?.documents.includes(key)));
}

/** As many as are shown, of those that may be. */
export function pickShown<Item extends Pick<Verdict, "isRefused">>(passages: readonly Item[]): Item[] {
  return passages.filter(({ isRefused }) => !isRefused).slice(0, MAX_SHOWN);
}
