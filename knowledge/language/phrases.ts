import { fold } from "./fold.ts";
import { matchingForm } from "./syllables.ts";

/** Syllables by their indexes in a row, end exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** A syllable in the form that is compared, with accents and without. */
export interface WordForms {
  readonly accented: string;
  readonly folded: string;
}

/** How a syllable of a listed phrase is compared with one of a text. */
export interface Comparison<Word> {
  isSame(listed: WordForms, word: Word): boolean;
  /** Where the two are the same, so are these. */
  listedKey(listed: WordForms): string;
  wordKey(word: Word): string;
}

/** A syllable of a question as it was typed, in lower case, and without accents. */
export interface Typed {
  readonly typed: string;
  readonly folded: string;
}

/** Typed with an accent, a syllable is only itself (`máy` is not `mấy`); without, it may be any. */
export const AS_TYPED: Comparison<Typed> = {
  isSame: (listed, { typed, folded }) =>
    typed === folded ? folded === listed.folded : typed === listed.accented,
  listedKey: ({ folded }) => folded,
  wordKey: ({ folded }) => folded,
};

/** With accents. */
export const ACCENTED: Comparison<string> = {
  isSame: ({ accented }, word) => accented === word,
  listedKey: ({ accented }) => accented,
  wordKey: (word) => word,
};

/** Takes syllables without accents, and looks at none. */
export const FOLDED: Comparison<string> = {
  isSame: ({ folded }, word) => folded === word,
  listedKey: ({ folded }) => folded,
  wordKey: (word) => word,
};

/** A listed phrase where it stands. */
export interface FoundPhrase<Value> extends Run {
  readonly value: Value;
}

/** Listed phrases, each with a value, that are looked for in rows of syllables. */
export interface Phrases<Word, Value> {
  /** All places of all phrases, in the order of the list, and of one phrase from left to right. */
  findAll(words: readonly Word[]): FoundPhrase<Value>[];
  /** The first phrase of the list that stands there. */
  findAt(words: readonly Word[], start: number): FoundPhrase<Value> | undefined;
  /** The first phrase of the list that ends there (exclusive). */
  findEndingAt(words: readonly Word[], end: number): FoundPhrase<Value> | undefined;
}

interface Listed<Value> {
  readonly listIndex: number;
  readonly syllables: readonly WordForms[];
  readonly value: Value;
}

/** Texts of the list are brought to matching form; an empty one is nowhere. */
export function createPhrases<Word, Value>(
  list: Iterable<readonly [text: string, value: Value]>,
  comparison: Comparison<Word>,
): Phrases<Word, Value> {
  const byFirst = new Map<string, Listed<Value>[]>();
  const lengths = new Set<number>();
  for (const [listIndex, [text, value]] of [...list].entries()) {
    const syllables = syllablesOfPhrase(text);
    const [first] = syllables;
    if (!first) continue;
    lengths.add(syllables.length);
    const key = comparison.listedKey(first);
    byFirst.set(key, [...(byFirst.get(key) ?? []), { listIndex, syllables, value }]);
  }
  const standing = (words: readonly Word[], start: number): Listed<Value>[] => {
    const listed =
      start < words.length && start >= 0 ? byFirst.get(comparison.wordKey(words[start]!)) : undefined;
    return (
      listed?.filter(
        ({ syllables }) =>
          start + syllables.length <= words.length &&
          syllables.every((syllable, i) => comparison.isSame(syllable, words[start + i]!)),
      ) ?? []
    );
  };
  const found = ({ syllables, value }: Listed<Value>, start: number): FoundPhrase<Value> => {
    return { start, end: start + syllables.length, value };
  };
  return {
    findAll: (words) =>
      words
        .flatMap((_, start) => standing(words, start).map((listed) => ({ listed, start })))
        .sort((a, b) => a.listed.listIndex - b.listed.listIndex || a.start - b.start)
        .map(({ listed, start }) => found(listed, start)),
    findAt: (words, start) => {
      const [listed] = standing(words, start);
      return listed && found(listed, start);
    },
    findEndingAt: (words, end) => {
      const ending = [...lengths].flatMap((length) =>
        standing(words, end - length).filter(({ syllables }) => syllables.length === length),
      );
      const [first] = ending.sort((a, b) => a.listIndex - b.listIndex);
      return first && found(first, end - first.syllables.length);
    },
  };
}

/** Phrases that stand for themselves, as syllables. */
export function listPhrases<Word>(
  texts: readonly string[],
  comparison: Comparison<Word>,
): Phrases<Word, readonly WordForms[]> {
  return createPhrases(
    texts.map((text) => [text, syllablesOfPhrase(text)] as const),
    comparison,
  );
}

/** Puts longer phrases first, for where one begins another. */
export function compareLengths(a: string, b: string): number {
  return syllablesOfPhrase(b).length - syllablesOfPhrase(a).length;
}

/** What overlaps nothing before it in the list. */
export function withoutOverlaps<Found extends Run>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found)
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept;
}

/** Where a row of syllables stands within a longer one. */
export function startsOf(phrase: readonly string[], words: readonly string[]): number[] {
  return words.flatMap((_, start) => (phrase.every((word, i) => words[start + i] === word) ? [start] : []));
}

export function textOf(syllables: readonly WordForms[]): string {
  return syllables.map(({ accented }) => accented).join(" ");
}

export function foldedTextOf(syllables: readonly WordForms[]): string {
  return syllables.map(({ folded }) => folded).join(" ");
}

function syllablesOfPhrase(text: string): readonly WordForms[] {
  const form = matchingForm(text);
  return form === "" ? [] : form.split(" ").map((accented) => ({ accented, folded: fold(accented) }));
}
