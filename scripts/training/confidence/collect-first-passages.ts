import {
  type CheckedPassage,
  checkPassages,
  nearnessOf,
  pickShown,
} from "../../../knowledge/decide/decide.ts";
import { scorePassages } from "../../../knowledge/decide/score-passages.ts";
import { SIGNALS, type Signals, TYPE_SIGNALS } from "../../../knowledge/decide/signals.ts";
import { findRestriction } from "../../../knowledge/retrieve/restrict.ts";
import type { OpenCorpus } from "../../open-corpus.ts";
import { typingsOf, withoutAnswer } from "../examples/asked-questions.ts";
import type { Source } from "../examples/collect-examples.ts";
import { isAnswer } from "../examples/is-answer.ts";
import { FOREIGN_SET, isOwn } from "../examples/training-sets.ts";

/** The first passage that would be shown for a question, and whether it answers. */
export interface FirstPassage {
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
  /** What the hand weights give the same passage: the yardstick. */
  readonly nearness: number;
}

/**
 * Each question with and without accents, once over the whole corpus and once without the documents that answer it.
 * Labels name one answering document; another may answer too, so a question whose documents were left out counts
 * `leftOutWeight` only. `limit`: questions of a set that is not ours, at most.
 */
export async function collectFirstPassages(source: Source, limit: number): Promise<FirstPassage[]> {
  const { corpus } = source;
  const { name: set, isUsual, leftOutWeight } = source.set;
  const examples: FirstPassage[] = [];
  for (const question of questionsOf(source, limit)) {
    for (const text of typingsOf(question.text)) {
      for (const natural of question.answerable ? [true, false] : [true]) {
        const isLeftOut = (documentId: string) => !natural && question.isAbout(documentId);
        const judged = await judgeText(corpus, text, isLeftOut);
        const first = pickShown(judged)[0] ?? judged[0];
        if (!first) continue;
        examples.push({
          ...{ set, isUsual, question: question.id, natural },
          features: isOwn({ set }) ? first.signals : withoutKinds(first.signals),
          label: isAnswer(corpus.view, first.candidate.passageIndex, question) ? 1 : 0,
          weight: natural ? 1 : leftOutWeight,
          answerable: natural && question.answerable,
          allowed: first.mayAnswer,
          nearness: nearnessOf(first),
        });
      }
    }
  }
  return examples;
}

function questionsOf({ set, ask }: Source, limit: number) {
  const asked = ask(set.drawnOf(limit));
  return set.name === FOREIGN_SET ? asked.map(withoutAnswer) : asked;
}

/** Judged passages, best first, without those of left-out documents; none where a rule decides alone. */
async function judgeText(
  { view, understand, embed }: OpenCorpus,
  text: string,
  isLeftOut: (documentId: string) => boolean,
): Promise<readonly CheckedPassage[]> {
  const question = understand(text);
  const limits = findRestriction(view, question);
  if (limits.kind === "none" || question.content.length + question.documentNumbers.length === 0) return [];
  const has = (passage: number) =>
    (limits.kind === "all" || limits.has(passage)) && !isLeftOut(view.passage(passage).documentId);
  return checkPassages(question, scorePassages(view, question, await embed(question), has));
}

/**
 * Other sets name the document that answers, and any passage of it counts: whether this one holds the day that was asked
 * for says nothing about its label.
 */
function withoutKinds(signals: Signals): Signals {
  return SIGNALS.map((name, at) => (TYPE_SIGNALS.includes(name) ? 0 : (signals[at] ?? 0)));
}
