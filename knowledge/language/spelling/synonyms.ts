import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { matchingForm } from "../syllables.ts";

/** Ways of saying the same, as administrators list them. */
export interface Synonyms {
  /**
   * The phrases of a question (syllables in lower case) that have other wordings. Places are syllables, end exclusive;
   * of phrases that overlap only the longest is found.
   */
  find(syllables: readonly string[]): FoundSynonym[];
}

export interface FoundSynonym {
  readonly start: number;
  readonly end: number;
  /** The other wordings, each as syllables. */
  readonly others: readonly (readonly string[])[];
}

const FILE = "synonyms.yaml";
const schema = z.object({
  nhom: z.array(z.string().regex(/,/, "mỗi nhóm cần ít nhất hai cách nói, ngăn bằng dấu phẩy")),
});

/** Reads `synonyms.yaml` of a folder. Throws with the file's name and the wrong group. */
export async function loadSynonyms(folder: string): Promise<Synonyms> {
  const checked = schema.safeParse(parse(await readFile(join(folder, FILE), "utf8")));
  if (checked.success) return createSynonyms(checked.data.nhom);
  const [problem] = checked.error.issues;
  throw new Error(`${FILE}, ${problem?.path.join(" ")}: ${problem?.message}`);
}

/** Each group is a line of wordings separated by commas. */
export function createSynonyms(groups: readonly string[]): Synonyms {
  const othersByPhrase = new Map<string, string[]>();
  for (const group of groups) {
    const phrases = group
      .split(",")
      .map(matchingForm)
      .filter((phrase) => phrase !== "");
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase);
      othersByPhrase.set(phrase, [...(othersByPhrase.get(phrase) ?? []), ...others]);
    }
  }
  const longest = Math.max(0, ...[...othersByPhrase.keys()].map((phrase) => phrase.split(" ").length));
  return { find: (syllables) => findPhrases(syllables, othersByPhrase, longest) };
}

function findPhrases(
  syllables: readonly string[],
  othersByPhrase: ReadonlyMap<string, readonly string[]>,
  longest: number,
): FoundSynonym[] {
  const found: FoundSynonym[] = [];
  for (let length = longest; length > 0; length--) {
    for (let start = 0; start + length <= syllables.length; start++) {
      const end = start + length;
      const others = othersByPhrase.get(syllables.slice(start, end).join(" "));
      const isTaken = found.some((other) => other.start < end && start < other.end);
      if (others && !isTaken) found.push({ start, end, others: others.map((other) => other.split(" ")) });
    }
  }
  return found;
}
