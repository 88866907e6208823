import { readFileSync } from "node:fs";

export const COUNTS_FILE = new URL("syllable-counts.tsv", import.meta.url);

/** A syllable that is not in the list, or rarer, counts as if it stood so many times in the texts that were counted. */
export const UNLISTED_COUNT = 25;

/** The value of ln(all / count) that leaves a weight as it is: usual syllables have 5 or 6, "khéo" has 11. */
const USUAL = 8;

/**
 * How rare a syllable with accents is in Vietnamese at large: ln(all / its count) less USUAL, in nats; negative for a usual
 * one. A corpus of twenty pages cannot tell that "tổ chức" says little and "hoà giải" much; forty million syllables of
 * news, law and encyclopedia can.
 */
export function rarityInLanguage(accented: string): number {
  counts ??= readCounts();
  return Math.log(counts.total / Math.max(UNLISTED_COUNT, counts.of.get(accented) ?? 0)) - USUAL;
}

interface Counts {
  readonly total: number;
  readonly of: ReadonlyMap<string, number>;
}

let counts: Counts | undefined;

/** Each line is a syllable, a tab and its count; the first has an empty syllable and the sum of all counts. */
function readCounts(): Counts {
  const of = new Map<string, number>();
  for (const line of readFileSync(COUNTS_FILE, "utf8").split("\n")) {
    const [syllable, count] = line.split("\t");
    if (syllable !== undefined && count !== undefined) of.set(syllable, Number(count));
  }
  return { of, total: of.get("") ?? 1 };
}
