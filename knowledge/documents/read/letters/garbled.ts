/**
 * Whether too many words of a text are unreadable: a sign, a private or control character or a question mark between two
 * letters, or the mark of a lost letter. Foreign words and formulas have none of these within a word.
 */
export function isGarbled(text: string): boolean {
  if (!GARBLED.test(text)) return false;
  let [garbled, words] = [0, 0];
  // Word by word: a pattern over a whole text would take the square of the length of a line without spaces.
  for (const [word] of text.matchAll(/\S+/gu)) {
    if (GARBLED.test(word)) garbled++;
    if (/\p{L}/u.test(word)) words++;
  }
  return garbled >= FEWEST && garbled >= SHARE * words;
}

const GARBLED =
  /\p{L}[\u00a1-\u00b7\u00b9-\u00bf\u2020-\u2022\u2030\u203a?]\p{L}|[\u0080-\u009f\ufffd\ue000-\uf8ff]/u;

/** Fewer are slips, or an address with a question mark. */
const FEWEST = 3;
/** One in twenty words: a reader would still guess the rest, but a search would not find it. */
const SHARE = 0.05;
