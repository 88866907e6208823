import { z } from "zod";
import { dataFileMessage } from "../data-file-messages.ts";
import { fold } from "../fold.ts";
import { ACCENTED, createPhrases, FOLDED } from "../phrases.ts";
import { matchingForm } from "../syllables.ts";

/** data/everyday-words.yaml: each group is a line, people's wordings before the arrow and those of law and office behind it. */
export const everydayWordsSchema = z.strictObject({
  nhom: z.array(z.string().regex(/\S\s*=>\s*\S/u, { error: () => dataFileMessage("everydayGroup") })),
});

/** What law and office call the things that people bring, as administrators list it. It holds in one direction only. */
export interface EverydayWords {
  /** The formal wordings, each once, of all phrases of a question (syllables in lower case, typed with accents or without). */
  findFormal(syllables: readonly string[]): string[];
  readonly groups: readonly EverydayGroup[];
}

export interface EverydayGroup {
  /** In matching form. */
  readonly everyday: readonly string[];
  readonly formal: readonly string[];
}

/** A phrase of one syllable is not looked for in a question without accents, where it may be many words. */
const LEAST_UNACCENTED = 2;

export function createEverydayWords(lines: readonly string[]): EverydayWords {
  const groups = lines.map(readGroup);
  const entries = groups.flatMap(({ everyday, formal }) => everyday.map((text) => [text, formal] as const));
  const accented = createPhrases(entries, ACCENTED);
  const unaccented = createPhrases(
    entries.filter(([text]) => text.split(" ").length >= LEAST_UNACCENTED),
    FOLDED,
  );
  return {
    groups,
    findFormal: (syllables) => {
      const isUnaccented = syllables.every((syllable) => fold(syllable) === syllable);
      const found = (isUnaccented ? unaccented : accented).findAll(syllables);
      return [...new Set(found.flatMap(({ value }) => value))];
    },
  };
}

function readGroup(line: string): EverydayGroup {
  const [everyday = "", formal = ""] = line.split("=>");
  return { everyday: wordingsOf(everyday), formal: wordingsOf(formal) };
}

function wordingsOf(list: string): string[] {
  return list
    .split(",")
    .map(matchingForm)
    .filter((wording) => wording !== "");
}
