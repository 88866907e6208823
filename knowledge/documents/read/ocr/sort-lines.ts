import { placeTone } from "../../../language/index.ts";
import { languagePairs } from "../../../restore/language-pairs.ts";
import type { OcrLine } from "./hocr.ts";
import { qualityOf } from "./word-quality.ts";

export interface SortedLines {
  readonly readable: readonly OcrLine[];
  readonly unreadable: readonly string[];
  readonly unknownWords: readonly string[];
}

/** Share of a line's letters that stand in words, below which it is a seal, handwriting or an ornament. */
const READABLE = 0.34;

/** Tells lines of text from what the recogniser makes of seals and strokes, and names the words to be looked at. */
export function sortLines(lines: readonly OcrLine[]): SortedLines {
  const isReadable = (line: OcrLine) => qualityOf([line]) >= READABLE;
  const readable = lines.filter(isReadable);
  const unreadable = lines
    .filter((line) => !isReadable(line))
    .map(({ words }) => words.map(({ text }) => text).join(" "));
  const unknown = readable.flatMap(({ words }) => words.flatMap(({ text }) => unknownWord(text)));
  return { readable, unreadable, unknownWords: [...new Set(unknown)] };
}

/** A word in small letters that Vietnamese text of millions of words does not have. */
function unknownWord(text: string): string[] {
  const letters = /^[^\p{L}\p{N}]*(\p{L}{2,})[^\p{L}\p{N}]*$/u.exec(text)?.[1];
  if (letters === undefined || /\p{Lu}/u.test(letters.slice(1))) return [];
  return languagePairs().find(placeTone(letters.toLowerCase())) < 0 ? [letters] : [];
}
