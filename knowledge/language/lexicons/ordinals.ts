import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { foldedForm } from "../syllables.ts";

const schema = z.object({
  words: z.record(z.coerce.number().int().positive(), z.array(z.string().min(1)).min(1)),
  items: z.array(z.string().min(1)),
});

interface Ordinals {
  /** Folded words for each number: 4 → tu, bon. */
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** Folded syllables of what is listed: `nhiem vu`. */
  readonly items: readonly (readonly string[])[];
}

const ordinals = dataFile("ordinals.yaml", schema, (data): Ordinals => {
  const words = Object.entries(data.words).map(
    ([number, forms]) => [Number(number), forms.map(foldedForm)] as const,
  );
  return { words: new Map(words), items: data.items.map((item) => foldedForm(item).split(" ")) };
});

/** An item of a list that a question asks for by its place: `nhiệm vụ thứ ba` is 3. */
export interface AskedItem {
  readonly number: number;
  /** Places of "nhiệm vụ", "thứ" and the number among the question's syllables: the item says none of them itself. */
  readonly places: readonly number[];
}

/** Finds `thứ ba`, `thứ 3` or `số 3` after a word for an item, at most three syllables before it. */
export function findAskedItem(folded: readonly string[]): AskedItem | undefined {
  for (let i = 1; i < folded.length; i++) {
    const number = folded[i - 1] === "thu" || folded[i - 1] === "so" ? numberOf(folded[i]!) : undefined;
    if (number === undefined) continue;
    const listed = placesOfListed(folded, i - 1);
    if (listed.length > 0) return { number, places: [...listed, i - 1, i] };
  }
  return undefined;
}

/** Where what is listed is named, at most three syllables before a place. */
function placesOfListed(folded: readonly string[], end: number): number[] {
  const starts = [end - 3, end - 2, end - 1];
  const named = starts.flatMap((start) =>
    ordinals()
      .items.filter(
        (item) => start + item.length <= end && item.every((syllable, at) => folded[start + at] === syllable),
      )
      .map((item) => item.map((_, at) => start + at)),
  );
  return [...new Set(named.flat())];
}

function numberOf(folded: string): number | undefined {
  if (/^\d{1,2}$/.test(folded)) return Number(folded);
  for (const [number, words] of ordinals().words) if (words.includes(folded)) return number;
  return undefined;
}

/** Whether a paragraph of the text is that item: it begins with "Ba là" or "3.". */
export function hasItem(text: string, number: number): boolean {
  return text.split("\n").some((paragraph) => startsWithItem(paragraph, number));
}

/** Whether the sentence or paragraph begins as that item does. */
export function startsWithItem(text: string, number: number): boolean {
  const words = ordinals().words.get(number) ?? [];
  const start = /^\s*(?:(\d{1,2})[.)](?=\s)|(\p{L}+)\s+là[,\s])/u.exec(text);
  if (!start) return false;
  return start[1] === undefined ? words.includes(foldedForm(start[2] ?? "")) : Number(start[1]) === number;
}
