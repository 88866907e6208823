import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold } from "../text/fold.ts";
import { matchingForm } from "../text/syllables.ts";

/** What kind of answer a question asks for; `other` when its words do not say. */
export const QUESTION_KINDS = [
  "person",
  "agent",
  "time",
  "hour",
  "place",
  "count",
  "document",
  "definition",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number] | "other";

/** A phrase of the question that asks, by places of its syllables (end exclusive). */
export interface AskingPhrase {
  readonly kind: QuestionKind;
  readonly start: number;
  readonly end: number;
}

const phrases = z.array(z.string().min(1)).min(1);
const schema = z.object({
  kinds: z.object(Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, phrases]))),
  listed: phrases,
  ignored: z.object({ words: z.string(), phrases }),
});

interface Words {
  readonly asking: readonly { kind: QuestionKind; syllables: readonly string[] }[];
  readonly listed: readonly string[];
  readonly ignoredPhrases: readonly (readonly string[])[];
  readonly ignored: ReadonlySet<string>;
  readonly ignoredFolded: ReadonlySet<string>;
}

const words = dataFile("question-words.yaml", schema, (data): Words => {
  const asking = QUESTION_KINDS.flatMap((kind) =>
    (data.kinds[kind] ?? []).map((phrase) => ({ kind, syllables: fold(matchingForm(phrase)).split(" ") })),
  );
  const ignored = matchingForm(data.ignored.words).split(" ");
  return {
    asking: asking.sort((a, b) => b.syllables.length - a.syllables.length),
    listed: data.listed.map((phrase) => fold(matchingForm(phrase))),
    ignoredPhrases: data.ignored.phrases.map((phrase) => fold(matchingForm(phrase)).split(" ")),
    ignored: new Set(ignored),
    ignoredFolded: new Set(ignored.map(fold)),
  };
});

/** The asking phrases of a question given as folded syllables; longer phrases win over shorter ones. */
export function findAskingPhrases(folded: readonly string[]): AskingPhrase[] {
  const found: AskingPhrase[] = [];
  for (const { kind, syllables } of words().asking) {
    for (const { start, end } of placesOf(syllables, folded)) {
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The places of phrases that say nothing of what the question is about (end exclusive). */
export function findIgnoredPhrases(folded: readonly string[]): { start: number; end: number }[] {
  return words().ignoredPhrases.flatMap((phrase) => placesOf(phrase, folded));
}

function placesOf(phrase: readonly string[], folded: readonly string[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = 0; start + phrase.length <= folded.length; start++) {
    const matches = phrase.every((syllable, i) => folded[start + i] === syllable);
    if (matches) places.push({ start, end: start + phrase.length });
  }
  return places;
}

/** True for words such as "nhiệm vụ", of which "… là gì" asks for a list and not for a definition. */
export function asksForList(folded: readonly string[]): boolean {
  const text = ` ${folded.join(" ")} `;
  return words().listed.some((phrase) => text.includes(` ${phrase} `));
}

/** True for a word that says nothing of what the question is about. */
export function isIgnored(syllable: string, accentsKnown: boolean): boolean {
  return accentsKnown ? words().ignored.has(syllable) : words().ignoredFolded.has(fold(syllable));
}
