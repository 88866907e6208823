import type { QueryTerm } from "../../../knowledge/search/keyword-index.ts";
import { fold } from "../../../knowledge/text/fold.ts";
import { syllablesOf } from "../../../knowledge/text/syllables.ts";

/** The words of a question as they are searched; each weighs 1 where no weights are given. */
export function queryTerms(question: string, weights: readonly number[] = []): QueryTerm[] {
  return syllablesOf(question).map(({ text }, i) => ({
    accented: text,
    folded: fold(text),
    weight: weights[i] ?? 1,
  }));
}
