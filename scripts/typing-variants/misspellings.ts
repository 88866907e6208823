import type { Random } from "../random.ts";

const WORD = /[\p{L}\p{M}]+/gu;

/** What people write for how they speak, by region: the two tones of the south, first letters, last letters. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/\u0303/u, "\u0309"],
  [/\u0309/u, "\u0303"],
  [/^ch/iu, "tr"],
  [/^tr/iu, "ch"],
  [/^s/iu, "x"],
  [/^x/iu, "s"],
  [/^l/iu, "n"],
  [/^n(?![gh])/iu, "l"],
  [/^d/iu, "gi"],
  [/^gi(?=\p{L})/iu, "d"],
  [/^r/iu, "d"],
  [/c$/iu, "t"],
  [/t$/iu, "c"],
  [/n$/iu, "ng"],
  [/ng$/iu, "n"],
];

/** One syllable in so many is changed: more, and people could not read it either. */
const EVERY = 3;

/** Every third syllable that is spoken like another spelling somewhere gets that spelling. */
export function misspell(text: string, random: Random): string {
  let count = random.below(EVERY);
  return text.normalize("NFC").replace(WORD, (word) => {
    const spelled = CHANGES.map(([from, to]) => exchange(word, from, to)).filter((other) => other !== word);
    if (spelled.length === 0 || count++ % EVERY > 0) return word;
    return spelled[random.below(spelled.length)] ?? word;
  });
}

/** In a decomposed syllable, but for `đ`, which is a letter of its own anyway. */
function exchange(word: string, from: RegExp, to: string): string {
  return word.normalize("NFD").replace(from, to).normalize("NFC");
}
