import { z } from "zod";
import { dataFileMessage } from "../data-file-messages.ts";
import { ACCENTED, createPhrases, type Run, withoutOverlaps } from "../phrases.ts";
import { matchingForm } from "../syllables.ts";

/** data/synonyms.yaml: each group is a line of wordings separated by commas. */
export const synonymsSchema = z.strictObject({
  nhom: z.array(z.string().regex(/\S\s*,\s*\S/u, { error: () => dataFileMessage("synonymGroup") })),
});

/** Ways of saying the same, as administrators list them. */
export interface Synonyms {
  /** The phrases of a question (syllables in lower case) that have other wordings; of those that overlap only the longest. */
  find(syllables: readonly string[]): FoundSynonym[];
}

export interface FoundSynonym extends Run {
  /** The other wordings, each as syllables. */
  readonly others: readonly (readonly string[])[];
}

export function createSynonyms(groups: readonly string[]): Synonyms {
  const othersByPhrase = new Map<string, string[][]>();
  for (const group of groups) {
    const wordings = group
      .split(",")
      .map(matchingForm)
      .filter((wording) => wording !== "");
    for (const wording of wordings) {
      const others = wordings.filter((other) => other !== wording).map((other) => other.split(" "));
      othersByPhrase.set(wording, [...(othersByPhrase.get(wording) ?? []), ...others]);
    }
  }
  const phrases = createPhrases(othersByPhrase, ACCENTED);
  const longestFirst = (a: Run, b: Run) => b.end - b.start - (a.end - a.start) || a.start - b.start;
  return {
    find: (syllables) =>
      withoutOverlaps(phrases.findAll(syllables).sort(longestFirst)).map(({ value: others, start, end }) => {
        return { start, end, others };
      }),
  };
}
