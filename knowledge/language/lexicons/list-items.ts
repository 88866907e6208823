import { NUMBERED, ORDINAL } from "../grammar.ts";
import { valueOfFoldedWord } from "../numerals.ts";
import { FOLDED, listPhrases } from "../phrases.ts";
import { foldedForm } from "../syllables.ts";

/** An item of a list that a question asks for by its number: `nhiệm vụ thứ ba` is 3. */
export interface AskedItem {
  readonly number: number;
  /** Of "nhiệm vụ", "thứ" and the number among the question's syllables: the item says none of them itself. */
  readonly positions: readonly number[];
}

/** What is listed begins at most this many syllables before `thứ` or `số`. */
const REACH = 3;

/**
 * A function that finds `thứ ba`, `thứ 3` or `số 3` among folded syllables, after a word for an item. `items`: those words, from
 * data/ordinals.yaml.
 */
export function createItemFinder(
  items: readonly string[],
): (folded: readonly string[]) => AskedItem | undefined {
  const listed = listPhrases(items, FOLDED);
  /** Where what is listed is named. */
  const positionsBefore = (folded: readonly string[], end: number): number[] => {
    const from = Math.max(0, end - REACH);
    const named = listed.findAll(folded.slice(from, end));
    const positions = named.flatMap(({ start, value }) => value.map((_, i) => from + start + i));
    return [...new Set(positions)].sort((a, b) => a - b);
  };
  return (folded) => {
    for (let i = 1; i < folded.length; i++) {
      const mark = folded[i - 1];
      const number = mark === ORDINAL.folded || mark === NUMBERED.folded ? numberOf(folded[i]!) : undefined;
      if (number === undefined) continue;
      const positions = positionsBefore(folded, i - 1);
      if (positions.length > 0) return { number, positions: [...positions, i - 1, i] };
    }
    return undefined;
  };
}

function numberOf(folded: string): number | undefined {
  return /^\d{1,2}$/.test(folded) ? Number(folded) : valueOfFoldedWord(folded);
}

/** Whether a paragraph of the text is that item: it begins with "Ba là" or "3.". */
export function hasItem(text: string, number: number): boolean {
  return text.split("\n").some((paragraph) => startsWithItem(paragraph, number));
}

/** Whether the sentence or paragraph begins as that item does. */
export function startsWithItem(text: string, number: number): boolean {
  const start = /^\s*(?:(\d{1,2})[.)](?=\s)|(\p{L}+)\s+là[,\s])/u.exec(text);
  if (!start) return false;
  const written = start[1] === undefined ? valueOfFoldedWord(foldedForm(start[2] ?? "")) : Number(start[1]);
  return written === number;
}
