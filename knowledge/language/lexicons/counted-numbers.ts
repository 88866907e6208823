import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold } from "../fold.ts";
import { matchingForm } from "../syllables.ts";

const schema = z.object({
  counted: z.array(z.string().min(1)).min(1),
  words: z.record(z.coerce.number().int().positive(), z.array(z.string().min(1)).min(1)),
});

interface Counted {
  /** Phrases of one or two syllables in lower case, with accents. */
  readonly heads: ReadonlySet<string>;
  readonly foldedHeads: readonly string[];
  /** `hai` → 2, and the other way round the first word for each number. */
  readonly values: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<number, string>;
}

const data = dataFile("ordinals.yaml", schema, ({ counted, words }): Counted => {
  const heads = counted.map(matchingForm);
  const forms = Object.entries(words).map(
    ([number, all]) => [Number(number), all.map(matchingForm)] as const,
  );
  return {
    heads: new Set(heads),
    foldedHeads: heads.map(fold),
    values: new Map(forms.flatMap(([number, all]) => all.map((word) => [word, number] as const))),
    words: new Map(forms.map(([number, [first = ""]]) => [number, first])),
  };
});

/** After this word small numbers are written out too: `kỳ họp thứ hai`. */
const ORDINAL = "thứ";

/** Most syllables are none, and texts have many. */
const NUMERAL = /^(?:\d\d?|[ivx]+)$/u;

/** 1 to 39: no congress, term or chapter is counted further in Roman numerals. */
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/u;
const LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * The number that a syllable is when a counted thing is before it: 11 in `khóa XI`, 13 in `đại hội 13`, 2 in `thứ hai`.
 * All in lower case with accents; `xi` and `v` after anything else stay words.
 */
export function countedNumber(before: readonly [string, string], syllable: string): number | undefined {
  if (!NUMERAL.test(syllable) && before[1] !== ORDINAL) return undefined;
  const number = numberIn(syllable, before[1]);
  if (number === undefined) return undefined;
  const { heads } = data();
  return heads.has(before[1]) || heads.has(before.join(" ")) ? number : undefined;
}

/** The other ways of writing a counted number after a word: `xi` for 11, `ii` and `hai` for 2 after `thứ`. */
export function otherNumerals(number: number, written: string, before: string): string[] {
  const word = before === ORDINAL ? data().words.get(number) : undefined;
  return [String(number), romanOf(number), word].filter(
    (form): form is string => form !== undefined && form !== written,
  );
}

/** Whether a text counts something so far, whatever it is: `đại hội 13` and `lần thứ XIII` say the same. */
export function countsTo(digits: string, words: { hasPhrase(phrase: string): boolean }): boolean {
  return data().foldedHeads.some((head) => words.hasPhrase(`${head} ${digits}`));
}

function numberIn(syllable: string, before: string): number | undefined {
  if (/^[1-9]\d?$/u.test(syllable)) return Number(syllable);
  const word = before === ORDINAL ? data().values.get(syllable) : undefined;
  return word ?? (syllable !== "" && ROMAN.test(syllable) ? romanValue(syllable) : undefined);
}

/** A letter before a greater one is taken away. */
function romanValue(roman: string): number {
  const values = [...roman].map((letter) => LETTERS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const ONES = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

function romanOf(number: number): string | undefined {
  return number < 40 ? "x".repeat(Math.floor(number / 10)) + (ONES[number % 10] ?? "") : undefined;
}
