import { matchingForm, type SpellingEntry, syllablesOf } from "../../knowledge/language/index.ts";
import type { Random } from "../train-embedding/random.ts";

/** What may stand between the words of one meaning: `cán bộ, công chức`, `kinh tế - xã hội`. */
const BETWEEN = /^[\s,–-]+$/u;

/** Writes words short; which of several ways is chance. */
export type Shorten = (text: string, random: Random) => string;

/**
 * A function that writes every meaning of `entries` that stands in a text (NFC) the short way, the longest meaning
 * first: the reverse of what a question goes through. The capital at a beginning stays, except on a single letter.
 */
export function createShortening(entries: readonly SpellingEntry[]): Shorten {
  const ways = waysByMeaning(entries);
  const longest = Math.max(0, ...[...ways.keys()].map((meaning) => meaning.split(" ").length));
  return (text, random) => {
    const syllables = syllablesOf(text);
    const meaningAt = (first: number, count: number) => {
      const run = syllables.slice(first, first + count);
      const joined = run.every(({ start }, i) => i === 0 || isBetween(text, run[i - 1]?.end ?? 0, start));
      const short =
        joined && run.length === count ? ways.get(run.map((one) => one.text).join(" ")) : undefined;
      return short && { short, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, count };
    };
    let out = "";
    let from = 0;
    for (let first = 0; first < syllables.length; first++) {
      const counts = Array.from({ length: longest }, (_, i) => longest - i);
      const found = counts.map((count) => meaningAt(first, count)).find((one) => one !== undefined);
      if (!found) continue;
      const way = found.short[random.below(found.short.length)] ?? "";
      out += text.slice(from, found.start) + inCaseOf(text.charAt(found.start), way);
      from = found.end;
      first += found.count - 1;
    }
    return out + text.slice(from);
  };
}

function waysByMeaning(entries: readonly SpellingEntry[]): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const { written, meanings } of entries)
    for (const meaning of meanings) {
      const form = matchingForm(meaning);
      ways.set(form, [...(ways.get(form) ?? []), ...written]);
    }
  return ways;
}

function isBetween(text: string, start: number, end: number): boolean {
  return BETWEEN.test(text.slice(start, end));
}

function inCaseOf(first: string, way: string): string {
  const capital = first !== first.toLowerCase();
  return capital && way.length > 1 ? way.charAt(0).toUpperCase() + way.slice(1) : way;
}
