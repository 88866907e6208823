import {
  fold,
  hasAccent,
  normalise,
  type SpellingData,
  withoutTones,
} from "../../knowledge/language/index.ts";
import { createRandom, hashText, type Random } from "../random.ts";
import { misspell } from "./misspellings.ts";
import { typeTelex, typeVni } from "./raw-keys.ts";
import { createShortening } from "./shorten.ts";
import { makeTypos } from "./typos.ts";

/** How a question is typed; `as-written` is the question of the set itself. */
export const TYPINGS = [
  "as-written",
  "no-accents",
  "some-accents",
  "no-tones",
  "telex",
  "vni",
  "chat",
  "abbreviations",
  "typos",
  "misspelt",
  "quotes",
] as const;
export type Typing = (typeof TYPINGS)[number];

export type Retype = (question: string) => string;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Turns a question with accents into what people type in its place. What is left to chance is fixed by the question,
 * so that every run and every system is asked the same. `data`: what chat spelling and abbreviations stand for.
 */
export function createTypings(data: SpellingData): Readonly<Record<Typing, Retype>> {
  const chat = createShortening(data.chat);
  const abbreviate = createShortening([...data.abbreviations, ...data.documentTypes]);
  const seeded = (work: (text: string, random: Random) => string): Retype => {
    return (question) => work(normalise(question), createRandom(hashText(question)));
  };
  return {
    "as-written": (question) => question,
    "no-accents": (question) => fold(normalise(question)),
    "some-accents": seeded(foldHalf),
    "no-tones": (question) => withoutTones(normalise(question)),
    telex: (question) => typeTelex(normalise(question)),
    vni: (question) => typeVni(normalise(question)),
    chat: seeded(chat),
    abbreviations: seeded(abbreviate),
    typos: seeded(makeTypos),
    misspelt: seeded(misspell),
    quotes: seeded(quote),
  };
}

/** A random half of the syllables that carry accents lose them, the larger half when they are odd. */
function foldHalf(text: string, random: Random): string {
  let left = (text.match(WORD) ?? []).filter(hasAccent).length;
  let toFold = Math.ceil(left / 2);
  return text.replace(WORD, (word) => {
    if (!hasAccent(word)) return word;
    const folds = random.chance(toFold / left--);
    if (folds) toFold--;
    return folds ? fold(word) : word;
  });
}

const MOST_QUOTED = 4;

/**
 * Quotes as an English keyboard has them: the question's own become straight; a question without any has two to four
 * neighbouring words set off, in double quotes, single ones, or the accent keys that stand in for them.
 */
function quote(text: string, random: Random): string {
  if (/["']/u.test(text)) return text;
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const count = Math.min(words.length, 2 + random.below(MOST_QUOTED - 1));
  const first = random.below(words.length - count + 1);
  const [start, end] = [words[first]?.start ?? 0, words[first + count - 1]?.end ?? 0];
  const [open = "", close = ""] =
    [
      ['"', '"'],
      ["'", "'"],
      ["`", "´"],
      ["''", "''"],
    ][random.below(4)] ?? [];
  return `${text.slice(0, start)}${open}${text.slice(start, end)}${close}${text.slice(end)}`;
}
