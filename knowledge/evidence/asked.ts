import { type AskedRole, findAskedRole } from "../answer-types/roles.ts";
import { fold } from "../language/index.ts";
import type { Question } from "../question/question.ts";
import type { Rarity } from "./coverage.ts";
import type { Pair, QuestionReader } from "./read-for-question.ts";

/** A question with what is the same for every passage that is judged for it. */
export interface Asked {
  readonly question: Question;
  readonly role: AskedRole | undefined;
  /** How rare each of its content words is. */
  readonly rarities: readonly number[];
  /** Neighbours among its content words, and among all its words. */
  readonly contentPairs: readonly Pair[];
  readonly wordPairs: readonly Pair[];
}

export function describeAsked(question: Question, { pairsOf }: QuestionReader, rarity: Rarity): Asked {
  const content = question.content.map(({ folded }) => folded);
  return {
    question,
    role: findAskedRole(question),
    rarities: content.map(rarity),
    contentPairs: pairsOf(content),
    wordPairs: pairsOf(fold(question.text).split(" ")),
  };
}
