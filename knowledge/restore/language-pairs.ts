import { readFileSync } from "node:fs";
import { formsByFold } from "./forms-by-fold.ts";
import { countOfCode, END, type LanguageCounts, NUMBER, unpackLanguage } from "./pack-language.ts";
import { indexOfPair } from "./pair-lists.ts";

export const LANGUAGE_FILE = new URL("language-pairs.bin.gz", import.meta.url);

/** How likely syllables follow each other in Vietnamese at large; ids are its own, -1 for what it does not list. */
export interface LanguagePairs {
  find(syllable: string): number;
  syllable(id: number): string;
  /** The ids of the Vietnamese words that are written so when their accents are left out. */
  formsOf(folded: string): readonly number[];
  /** How likely the second stands behind the first; behind -1 how likely it stands anywhere. */
  likelihood(first: number, second: number): number;
  /** How likely a question ends with the syllable. */
  endLikelihood(last: number): number;
}

/** Count of a syllable that is not listed: a fifth of the least that is listed. */
const UNLISTED_COUNT = 5;

/**
 * A first syllable that stands n times is trusted as n against 5·√n of what any syllable is followed by. Chosen on the
 * questions of ../shared/eval, pages-dev and pages-train: 2 to 10 restore the same share of the syllables, ±.0003.
 */
const TRUST = 5;

let shared: LanguagePairs | undefined;

/** The counts that come with this program, read once. */
export function languagePairs(): LanguagePairs {
  shared ??= openLanguagePairs(unpackLanguage(readFileSync(LANGUAGE_FILE)));
  return shared;
}

export function openLanguagePairs(data: LanguageCounts): LanguagePairs {
  const { syllables, counts, codes } = data;
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  const forms = formsByFold(syllables.length, (id) => (isMark(syllables[id]) ? undefined : syllables[id]));
  const total = counts.reduce((sum, count) => sum + count, 0) + 1;
  const find = (syllable: string): number => ids.get(/^\d+$/u.test(syllable) ? NUMBER : syllable) ?? -1;
  const likelihood = (first: number, second: number): number => {
    const anywhere = Math.max(UNLISTED_COUNT, counts[second] ?? 0) / total;
    if (first < 0 || second < 0) return anywhere;
    const index = indexOfPair(data, first, second);
    const count = counts[first]!;
    const prior = TRUST * Math.sqrt(count + 1);
    return ((index < 0 ? 0 : countOfCode(codes[index]!)) + prior * anywhere) / (count + prior);
  };
  const end = find(END);
  return {
    find,
    syllable: (id) => syllables[id] ?? "",
    formsOf: (folded) => forms.get(folded) ?? [],
    likelihood,
    endLikelihood: (last) => likelihood(last, end),
  };
}

/** What stands for all numbers, and for the end of a question. */
function isMark(syllable: string | undefined): boolean {
  return syllable === NUMBER || syllable === END;
}
