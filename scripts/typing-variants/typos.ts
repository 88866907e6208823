import type { Random } from "../random.ts";

/** Syllables of fewer letters are seldom mistyped and mean something else when they are. */
const LONG = 4;
const WORD = /[\p{L}\p{M}]+/gu;
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * One slip of the finger in every second syllable of four letters or more: two neighbouring letters swapped, one
 * left out, one doubled, or the key beside it. Composed letters stay composed. Whether the first or the second long
 * syllable begins is chance.
 */
export function makeTypos(text: string, random: Random): string {
  let count = random.below(2);
  return text.normalize("NFC").replace(WORD, (word) => {
    if (word.length < LONG || count++ % 2 === 1) return word;
    return makeTypo(word, random);
  });
}

function makeTypo(word: string, random: Random): string {
  const slips = [swap, drop, double, pressNeighbour];
  const position = 1 + random.below(word.length - 1);
  for (let tries = 0, kind = random.below(slips.length); tries < slips.length; tries++, kind++) {
    const typed = slips[kind % slips.length]?.(word, position, random);
    if (typed !== undefined && typed !== word) return typed;
  }
  return word;
}

/** The first letter stays where it is: people look at how a word begins. */
function swap(word: string, position: number): string | undefined {
  if (position + 1 >= word.length) return undefined;
  return (
    word.slice(0, position) + word.charAt(position + 1) + word.charAt(position) + word.slice(position + 2)
  );
}

function drop(word: string, position: number): string {
  return word.slice(0, position) + word.slice(position + 1);
}

function double(word: string, position: number): string {
  return word.slice(0, position + 1) + word.slice(position);
}

function pressNeighbour(word: string, position: number, random: Random): string | undefined {
  const keys = neighbours(word.charAt(position).toLowerCase());
  if (keys.length === 0) return undefined;
  return word.slice(0, position) + keys.charAt(random.below(keys.length)) + word.slice(position + 1);
}

/** The keys left and right on a QWERTY keyboard; none of a letter with an accent. */
function neighbours(letter: string): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return "";
  const at = row.indexOf(letter);
  return row.charAt(at - 1) + row.charAt(at + 1);
}
