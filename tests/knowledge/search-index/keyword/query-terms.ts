import { fold } from "../../../../knowledge/language/fold.ts";
import { syllablesOf } from "../../../../knowledge/language/syllables.ts";
import type { WeightedTerm } from "../../../../knowledge/search-index/keyword/query-term.ts";

/** The words of a question as they are searched; each weighs 1 where no weights are given, a pair as its lesser part. */
export function queryTerms(question: string, weights: readonly number[] = []): WeightedTerm[] {
  const weightOf = (i: number) => weights[i] ?? 1;
  return syllablesOf(question).map(({ text }, i) => ({
    accented: text,
    folded: fold(text),
    weight: weightOf(i),
    pairWeight: Math.min(weightOf(i), weightOf(i + 1)),
  }));
}
