import { z } from "zod";
import { foldedForm, matchingForm } from "../../../knowledge/index.ts";
import { readYaml } from "../../wording/read-yaml.ts";

/** One word of a phrase or of a message: in lower case, and also without its accents. */
export interface TypedWord {
  readonly typed: string;
  readonly folded: string;
}

export type Phrase = readonly TypedWord[];

const phrases = z
  .array(z.string().min(1))
  .min(1)
  .transform((list) => list.map(phraseOf).sort((a, b) => b.length - a.length));

const text = z.string().min(1);

const FollowUpWordsSchema = z.strictObject({
  openers: phrases,
  closers: phrases,
  polite: phrases,
  prepositions: phrases,
  asking: phrases,
  byWhom: phrases,
  events: phrases,
  predicates: phrases,
  links: phrases,
  compounds: phrases,
  afterNouns: phrases,
  attributes: phrases,
  nouns: phrases,
  glue: phrases,
  notOfDocuments: phrases,
  alone: phrases,
  references: z.strictObject({
    demonstratives: phrases,
    documents: z
      .record(text, text)
      .transform((types) => Object.entries(types).map(([noun, type]) => ({ noun: phraseOf(noun), type }))),
    people: phrases,
    at: phrases,
    places: phrases,
    units: phrases,
    years: phrases,
    things: phrases,
    pronouns: phrases,
  }),
  wording: z.strictObject({ issued: text, anyDocument: text, count: text, year: text }),
});

/** The lists of follow-up.vi.yaml, each with its longest phrases first. Importing throws when the file is not as it must be. */
export const followUpWords = readYaml(new URL("./follow-up.vi.yaml", import.meta.url), FollowUpWordsSchema);

export function phraseOf(written: string): Phrase {
  return matchingForm(written)
    .split(" ")
    .map((typed) => ({ typed, folded: foldedForm(typed) }));
}

/** The length in words of the longest phrase of the list that begins at index `at`; 0 for none. */
export function phraseLengthAt(list: readonly Phrase[], words: readonly TypedWord[], at: number): number {
  return list.find((phrase) => phrase.every((word, i) => isSame(word, words[at + i])))?.length ?? 0;
}

/** A word typed with an accent must match exactly; one without matches whatever accents the phrase has. */
function isSame(wanted: TypedWord, given: TypedWord | undefined): boolean {
  if (given === undefined) return false;
  return given.typed === given.folded ? given.folded === wanted.folded : given.typed === wanted.typed;
}
