import { matchingForm } from "../../knowledge/language/index.ts";
import { UNLISTED_COUNT } from "../../knowledge/retrieve/syllable-rarity.ts";

/** Rarer ones are slips and names, about half of them. */
const LISTED_COUNT = 2 * UNLISTED_COUNT;

/** Counts syllables. */
export interface SyllableCounter {
  add(text: string): void;
  /** Those that are not rare, most frequent first. */
  listed(): (readonly [syllable: string, count: number])[];
  /** The content of syllable-counts.tsv: what is listed; the first line is the count of all. */
  write(): string;
}

export function createSyllableCounter(): SyllableCounter {
  const counts = new Map<string, number>();
  let total = 0;
  const listed = () =>
    [...counts]
      .filter(([syllable, count]) => syllable !== "" && count >= LISTED_COUNT)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    add: (text) => {
      for (const syllable of matchingForm(text).split(" ")) {
        counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
        total += 1;
      }
    },
    listed,
    write: () => [["", total], ...listed()].map(([syllable, count]) => `${syllable}\t${count}\n`).join(""),
  };
}
