import { z } from "zod";
import { fold } from "../fold.ts";
import { EACH, FIRST, INSTANCE, ORDINAL } from "../grammar.ts";
import { COUNTING_WORDS, orderingWord, romanOf, valueOfRoman, valueOfWord } from "../numerals.ts";
import { matchingForm } from "../syllables.ts";
import { phraseList } from "./data-schemas.ts";

/** data/ordinals.yaml. */
export const ordinalsSchema = z.strictObject({ items: phraseList, counted: phraseList });

/** The numbers of congresses, terms, chapters and instances, which are written in several ways. */
export interface CountedNumbers {
  /**
   * The number that a syllable is when a counted thing is before it: 11 in `khóa XI`, 13 in `đại hội 13`, 2 in `thứ hai` and in
   * `lần hai`, 1 in `lần đầu`. All in lower case with accents; `xi` and `v` after anything else stay words.
   */
  valueAt(before: readonly [string, string], syllable: string): number | undefined;
  /** The other ways of writing a counted number after a word: `xi` for 11, `ii` and `hai` for 2 after `thứ` and `lần`. */
  otherForms(number: number, written: string, before: string): string[];
  /** Whether a text counts something so far, whatever it is: `đại hội 13` and `lần thứ XIII` say the same. */
  countsTo(digits: string, words: { hasPhrase(phrase: string): boolean }): boolean;
}

/** Most syllables are none, and texts have many. */
const NUMERAL = /^(?:\d\d?|[ivx]+)$/u;

/** `counted`: what is counted so, phrases of one or two syllables. */
export function createCountedNumbers(counted: readonly string[]): CountedNumbers {
  const heads = new Set(counted.map(matchingForm));
  const foldedHeads = [...heads].map(fold);
  return {
    valueAt: (before, syllable) => {
      const isOrdered = before[1] === ORDINAL.accented;
      const isInstance = before[1] === INSTANCE && !EACH.has(before[0]);
      if (!NUMERAL.test(syllable) && !isOrdered && !isInstance) return undefined;
      const number = numberIn(syllable, isOrdered) ?? (isInstance ? valueOfInstance(syllable) : undefined);
      if (number === undefined) return undefined;
      return heads.has(before[1]) || heads.has(before.join(" ")) ? number : undefined;
    },
    otherForms: (number, written, before) => {
      const word = before === ORDINAL.accented ? orderingWord(number) : instanceWord(before, number);
      return [String(number), romanOf(number), word].filter(
        (form): form is string => form !== undefined && form !== written,
      );
    },
    countsTo: (digits, words) =>
      foldedHeads.some((head) => words.hasPhrase(`${head} ${countedWord(digits)}`)),
  };
}

const COUNTED = "º";

/**
 * A counted number as a word of a text, however it is written there. It is not the number itself, which begins a clause in
 * nearly every article: `2.` is no `lần hai`.
 */
export function countedWord(number: number | string): string {
  return `${number}${COUNTED}`;
}

/** The digits of a counted number; any other word as it is. */
export function withoutCount(word: string): string {
  return isCountedWord(word) ? word.slice(0, -COUNTED.length) : word;
}

export function isCountedWord(word: string): boolean {
  return word.endsWith(COUNTED) && /^\d+$/u.test(word.slice(0, -COUNTED.length));
}

/** `lần năm 2030` has a year in it. */
const YEAR = "năm";

function valueOfInstance(syllable: string): number | undefined {
  if (syllable === FIRST) return 1;
  return syllable === YEAR ? undefined : valueOfWord(syllable);
}

function instanceWord(before: string, number: number): string | undefined {
  if (before !== INSTANCE) return undefined;
  return number === 1 ? FIRST : COUNTING_WORDS[number - 1];
}

function numberIn(syllable: string, isOrdered: boolean): number | undefined {
  if (/^[1-9]\d?$/u.test(syllable)) return Number(syllable);
  return (isOrdered ? valueOfWord(syllable) : undefined) ?? valueOfRoman(syllable);
}
