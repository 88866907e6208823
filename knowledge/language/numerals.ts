import { fold } from "./fold.ts";

/*
 * The one reader of numbers, however they are written: digits, Roman numerals, words. Words for numbers are a closed class of
 * the language, so they stand here and not in a list to edit.
 */

/** The word that counts each number and, where it is another one, the word behind `thứ`; further spellings behind them. */
const WORDS: readonly {
  readonly number: number;
  readonly counts: string;
  readonly orders?: string;
  readonly also?: string;
}[] = [
  { number: 1, counts: "một", orders: "nhất" },
  { number: 2, counts: "hai" },
  { number: 3, counts: "ba" },
  { number: 4, counts: "bốn", orders: "tư" },
  { number: 5, counts: "năm" },
  { number: 6, counts: "sáu" },
  { number: 7, counts: "bảy", also: "bẩy" },
  { number: 8, counts: "tám" },
  { number: 9, counts: "chín" },
  { number: 10, counts: "mười" },
];

const VALUES: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(({ number, counts, orders = counts, also = counts }) =>
    [orders, counts, also].map((word) => [word, number] as const),
  ),
);
const FOLDED_VALUES = new Map([...VALUES].map(([word, number]) => [fold(word), number] as const));

/** `một` to `mười`: words that count. */
export const COUNTING_WORDS: readonly string[] = WORDS.map(({ counts }) => counts);

/** `nhất` to `mười`: words behind `thứ`. */
export const ORDERING_WORDS: readonly string[] = WORDS.map(({ counts, orders = counts }) => orders);

/** `trăm`, `nghìn` …: how many of something without saying more. */
export const MAGNITUDES: readonly string[] = ["trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"];

/** The number, 1 to 10, that a word with accents says. */
export function valueOfWord(word: string): number | undefined {
  return VALUES.get(word);
}

/** The same without accents. */
export function valueOfFoldedWord(folded: string): number | undefined {
  return FOLDED_VALUES.get(folded);
}

/** The word for 1 to 10 behind `thứ`. */
export function orderingWord(number: number): string | undefined {
  return ORDERING_WORDS[number - 1];
}

/** `giêng` and `chạp` are the first and the last month; the others are counted. */
const OTHER_MONTHS: readonly (readonly [string, number])[] = [
  ["mười hai", 12],
  ["mười một", 11],
  ["giêng", 1],
  ["chạp", 12],
];

/** Folded names of months; the longer first, so that `mười hai` is not read as `mười`. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [...OTHER_MONTHS, ...VALUES].map(([word, number]) => [fold(word), number]),
);

/** 1 to 39: no congress, term or chapter is counted further in Roman numerals. */
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/u;
const LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ONES = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

/** The value of a Roman numeral in small letters, 1 to 39. */
export function valueOfRoman(roman: string): number | undefined {
  if (roman === "" || !ROMAN.test(roman)) return undefined;
  const values = [...roman].map((letter) => LETTERS[letter] ?? 0);
  // A letter before a greater one is taken away.
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** A number below 40 as a Roman numeral in small letters. */
export function romanOf(number: number): string | undefined {
  return number < 40 ? "x".repeat(Math.floor(number / 10)) + (ONES[number % 10] ?? "") : undefined;
}
