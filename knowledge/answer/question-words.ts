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
  readonly asking: readonly { kind: QuestionKind; phrase: Phrase }[];
  readonly listed: readonly Phrase[];
  readonly ignoredPhrases: readonly Phrase[];
  readonly ignored: ReadonlySet<string>;
  readonly ignoredFolded: ReadonlySet<string>;
}

const words = dataFile("question-words.yaml", schema, (data): Words => {
  const asking = QUESTION_KINDS.flatMap((kind) =>
    (data.kinds[kind] ?? []).map((text) => ({ kind, phrase: phraseOf(text) })),
  );
  const ignored = matchingForm(data.ignored.words).split(" ");
  return {
    asking: asking.sort((a, b) => b.phrase.length - a.phrase.length),
    listed: data.listed.map(phraseOf),
    ignoredPhrases: data.ignored.phrases.map(phraseOf),
    ignored: new Set(ignored),
    ignoredFolded: new Set(ignored.map(fold)),
  };
});

/** A syllable of a question as it was typed, in lower case, and without accents. */
interface Typed {
  readonly typed: string;
  readonly folded: string;
}

/** The asking phrases of a question; longer phrases win over shorter ones. */
export function findAskingPhrases(syllables: readonly Typed[]): AskingPhrase[] {
  const found: AskingPhrase[] = [];
  for (const { kind, phrase } of words().asking) {
    for (const { start, end } of placesOf(phrase, syllables)) {
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The places of phrases that say nothing of what the question is about (end exclusive). */
export function findIgnoredPhrases(syllables: readonly Typed[]): { start: number; end: number }[] {
  return words().ignoredPhrases.flatMap((phrase) => placesOf(phrase, syllables));
}

/** True for words such as "nhiệm vụ", of which "… là gì" asks for a list and not for a definition. */
export function asksForList(syllables: readonly Typed[]): boolean {
  return words().listed.some((phrase) => placesOf(phrase, syllables).length > 0);
}

type Phrase = readonly Typed[];

function placesOf(phrase: Phrase, syllables: readonly Typed[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = 0; start + phrase.length <= syllables.length; start++) {
    const matches = phrase.every((syllable, i) => isSame(syllable, syllables[start + i]));
    if (matches) places.push({ start, end: start + phrase.length });
  }
  return places;
}

/** Typed with an accent, a syllable is only itself (`máy` is not `mấy`); without, it may be any. */
function isSame(wanted: Typed, given: Typed | undefined): boolean {
  if (!given) return false;
  return given.typed === given.folded ? given.folded === wanted.folded : given.typed === wanted.typed;
}

function phraseOf(text: string): Phrase {
  return matchingForm(text)
    .split(" ")
    .map((typed) => ({ typed, folded: fold(typed) }));
}

/** True for a word that says nothing of what the question is about. */
export function isIgnored(syllable: string, accentsKnown: boolean): boolean {
  return accentsKnown ? words().ignored.has(syllable) : words().ignoredFolded.has(fold(syllable));
}
