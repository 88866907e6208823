import type { AccentData } from "./accent-builder.ts";
import type { LanguagePairs } from "./language-pairs.ts";
import { indexOfPair } from "./pair-lists.ts";

/** A syllable as it may have been meant. */
export interface Reading {
  readonly syllable: string;
  /** Its id in the corpus (`SyllableIds`), -1 where the corpus does not have it. */
  readonly id: number;
  /** Its id in the language's list, -1 where that does not have it. */
  readonly inLanguage: number;
}

/** How likely syllables follow each other in questions about a corpus. */
export interface SyllablePairs {
  /** How likely the second follows the first, or begins where there is no first. */
  likelihood(first: Reading | undefined, second: Reading): number;
  /** Whether one of the first stands directly before one of the second anywhere in the corpus; takes the corpus's ids. */
  areNeighbours(first: readonly number[], second: readonly number[]): boolean;
}

/**
 * How far the corpus is believed about what follows a syllable: as often as it has the syllable, against five times for
 * each other syllable that follows it there (Witten and Bell 1991). So a handful of documents lean on the language,
 * 42,555 articles mostly on themselves, and both on themselves for a word that they always use in one way. Of what is
 * left a tenth goes to how often the corpus has the second syllable at all, with 1,000 syllables of the language in it.
 * Chosen on the questions of ../shared/eval, pages-dev and pages-train: 3 in place of 5 helps small corpora (medicine
 * nDCG@10 +.0004) and 10 large ones (1 % more of the syllables of pages-train among the legal articles); .2 in place
 * of the tenth, or 300 to 3,000 syllables, change the share of syllables restored by less than .0015.
 */
const CORPUS = { prior: 5, anywhere: 0.1, languageIn: 1000 } as const;

export function openSyllablePairs(data: AccentData, language: LanguagePairs): SyllablePairs {
  const { counts, firsts, pairCounts } = data;
  const total = counts.reduce((sum, count) => sum + count, 0) + CORPUS.languageIn;
  const countOf = (first: number, second: number): number => {
    const index = indexOfPair(data, first, second);
    return index < 0 ? 0 : pairCounts[index]!;
  };
  const withoutPair = (first: Reading | undefined, { id, inLanguage }: Reading): number => {
    const languageIn = CORPUS.languageIn * language.likelihood(-1, inLanguage);
    const anywhere = ((id < 0 ? 0 : counts[id]!) + languageIn) / total;
    const pair = language.likelihood(first?.inLanguage ?? -1, inLanguage);
    return (1 - CORPUS.anywhere) * pair + CORPUS.anywhere * anywhere;
  };
  return {
    likelihood: (first, second) => {
      const expected = withoutPair(first, second);
      if (!first || first.id < 0) return expected;
      const prior = CORPUS.prior * (firsts[first.id + 1]! - firsts[first.id]!) + 1;
      const pair = second.id < 0 ? 0 : countOf(first.id, second.id);
      return (pair + prior * expected) / (counts[first.id]! + prior);
    },
    areNeighbours: (first, second) =>
      first.some((one) => one >= 0 && second.some((other) => other >= 0 && countOf(one, other) > 0)),
  };
}
