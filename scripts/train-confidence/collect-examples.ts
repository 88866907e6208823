import { mayAnswer, nearnessOf, pickShown } from "../../knowledge/decide/decide.ts";
import { KIND_SIGNALS, SIGNALS, type Signals } from "../../knowledge/decide/signals.ts";
import { fold, normalise } from "../../knowledge/language/index.ts";
import type { OpenCorpus } from "../open-corpus.ts";
import { isAnswer } from "../training-sets/is-answer.ts";
import { OWN_SETS, type TrainingSet } from "../training-sets/prepare-corpora.ts";
import type { AskedQuestion } from "../training-sets/read-questions.ts";
import { judgeText } from "./judge-text.ts";

/** The first passage that would be shown for a question, and whether it answers. */
export interface Example {
  readonly set: string;
  /** Asked as people ask, and not written because it is hard. */
  readonly isUsual: boolean;
  readonly question: string;
  readonly features: Signals;
  readonly label: 0 | 1;
  readonly weight: number;
  /** As people asked it: no document was left out. */
  readonly natural: boolean;
  /** Whether the corpus holds an answer. */
  readonly answerable: boolean;
  /** No rule keeps the passage from being the answer. */
  readonly allowed: boolean;
  /** The hand weights' view of the same passage: the yardstick. */
  readonly nearness: number;
}

/**
 * Each question with and without accents, once over the whole corpus and once without the documents that answer it.
 * Labels name one answering document; another may answer too, so a question whose documents were left out counts
 * `leftOutWeight` only.
 */
export async function collectExamples(
  { name: set, isUsual, leftOutWeight }: TrainingSet,
  corpus: OpenCorpus,
  questions: readonly AskedQuestion[],
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const question of questions) {
    for (const text of [question.text, fold(normalise(question.text))]) {
      for (const natural of question.answerable ? [true, false] : [true]) {
        const isLeftOut = (documentId: string) => !natural && question.isAbout(documentId);
        const judged = (await judgeText(corpus, text, isLeftOut)) ?? [];
        const first = pickShown(judged)[0] ?? judged[0];
        if (!first) continue;
        const answers = isAnswer(corpus.view, first.candidate.passageIndex, question);
        examples.push({
          set,
          isUsual,
          question: question.id,
          features: OWN_SETS.includes(set) ? first.signals : withoutKinds(first.signals),
          label: answers ? 1 : 0,
          weight: natural ? 1 : leftOutWeight,
          natural,
          answerable: natural && question.answerable,
          allowed: first.names && mayAnswer(first),
          nearness: nearnessOf(first),
        });
      }
    }
  }
  return examples;
}

/**
 * Other sets name the document that answers, and any passage of it counts: whether this one holds the day that was asked
 * for says nothing about its label.
 */
function withoutKinds(signals: Signals): Signals {
  return SIGNALS.map((name, at) => (KIND_SIGNALS.includes(name) ? 0 : (signals[at] ?? 0)));
}
