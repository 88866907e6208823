import { type AskedRole, findAskedRole } from "../answer-types/roles.ts";
import { fold, type Language } from "../language/index.ts";
import type { Question } from "../question/question.ts";
import type { Rarity } from "./coverage.ts";
import type { Pair, QuestionReader } from "./read-for-question.ts";

/** A question with what every passage is compared with. */
export interface Asked {
  readonly question: Question;
  /** The lists that it was understood with, and texts are read with. */
  readonly language: Language;
  readonly role: AskedRole | undefined;
  /** The rarity of each of its content words, 0..1. */
  readonly rarities: readonly number[];
  /** Neighbours among its content words, and among all its words. */
  readonly contentPairs: readonly Pair[];
  readonly wordPairs: readonly Pair[];
}

export function describeAsked(
  question: Question,
  { pairsOf }: QuestionReader,
  { language, rarity }: { readonly language: Language; readonly rarity: Rarity },
): Asked {
  const content = question.content.map(({ folded }) => folded);
  return {
    question,
    language,
    role: findAskedRole(question, language.roles),
    rarities: content.map(rarity),
    contentPairs: pairsOf(content),
    wordPairs: pairsOf(fold(question.text).split(" ")),
  };
}
