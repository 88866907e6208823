import {
  canBeSyllable,
  fold,
  hasAccent,
  isSyllable,
  type Language,
  type Syllable,
  syllablesOf,
} from "../language/index.ts";
import { startsWithCapital } from "../language/lexicons/names.ts";
import { startsOf } from "../language/phrases.ts";
import type { Accents } from "./accents.ts";
import type { Doubt } from "./mistyped-syllables.ts";
import type { WeightedReading } from "./weighted-reading.ts";

/** A syllable of the question with its place in the text that was read. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As typed, in lower case; with slips of the hand put right. */
  readonly typed: string;
  readonly accented: string;
  readonly folded: string;
  /** What else it may be with accents, where that is not sure. */
  readonly readings?: readonly WeightedReading[];
}

interface Tools {
  readonly accents: Accents;
  /** Whether the corpus has the accented syllable. */
  readonly isKnown: (syllable: string) => boolean;
  readonly language: Pick<Language, "names" | "spelling">;
}

/** Vietnamese text has accents on about three of four syllables; below this share some were left out. */
const ACCENTED_SHARE = 0.6;

/**
 * The syllables of a question with slips of the hand put right and accents put back. In a well-accented question only
 * a syllable that the corpus never writes without accents gets them, and only those that the corpus has. `isCounted`
 * holds for syllables of numbers, which stay.
 */
export function restoreWords(text: string, isCounted: (word: Syllable) => boolean, tools: Tools): Token[] {
  const syllables = syllablesOf(text);
  const typed = syllables.map((syllable) => syllable.text);
  const accentsMeant = typed.filter(hasAccent).length >= ACCENTED_SHARE * typed.length;
  const question = { text, syllables, accentsMeant, isCounted, ...tools };
  const people = placesOfPeople(question);
  const isNamed = (place: number) => people.has(place) || isName(question, place);
  const spelled = spellNames(text, syllables, tools);
  const restored = tools.accents.restore(spelled, {
    doubtAt: createDoubt(question, people),
    isName: isNamed,
  });
  return syllables.map(({ text: word, start, end }, place) => {
    const { accented: other, readings } = restored[place] ?? { accented: word, readings: [] };
    const isPutRight = fold(other) !== fold(word) || (hasAccent(word) && other !== word);
    const isSpelled = spelled[place] !== word;
    const mayStay = tools.isKnown(word) || hasAccent(word) || !tools.isKnown(other);
    const isMeant = accentsMeant && !isPutRight && !isSpelled && mayStay;
    const accented = isMeant ? word : other;
    const token = { start, end, typed: isPutRight ? other : word, accented, folded: fold(accented) };
    return isMeant || readings.length < 2 ? token : { ...token, readings };
  });
}

/** The syllables with accents on the names that the corpus has: its other words would outweigh them. */
function spellNames(
  text: string,
  syllables: readonly Syllable[],
  { accents, language: { names } }: Tools,
): string[] {
  const spelled = syllables.map((syllable) => syllable.text);
  const words = syllables.map((syllable) => ({
    written: text.slice(syllable.start, syllable.end),
    folded: fold(syllable.text),
  }));
  for (const { start, end } of names.findUnaccentedPeople(words)) {
    const run = spelled.slice(start, end);
    const name = run.some(hasAccent) ? undefined : accents.spellName(run, names.isPartOfName);
    if (name) spelled.splice(start, end - start, ...name);
  }
  return spelled;
}

interface Doubted extends Tools {
  readonly text: string;
  readonly syllables: readonly Syllable[];
  readonly accentsMeant: boolean;
  readonly isCounted: (word: Syllable) => boolean;
}

/** Shorter ones are only put right where another sounds alike; longer ones are no words. */
const RIGHT_LENGTH = { any: /^[a-z]{2,16}$/u, slips: /^[a-z]{4,16}$/u };

/** A question with more syllables in doubt is no Vietnamese, and looking for others takes time. */
const MOST_DOUBTED = 16;

/**
 * A function that says what must speak for another syllable at a place; undefined where what was typed stays. A name
 * that could be written so stays: the corpus may not know it, and then nothing answers.
 */
function createDoubt(question: Doubted, people: ReadonlySet<number>): (place: number) => Doubt | undefined {
  const { text, syllables, accentsMeant, isCounted, language } = question;
  let doubted = 0;
  return (place) => {
    const word = syllables[place];
    if (++doubted > MOST_DOUBTED) return undefined;
    if (!word || !RIGHT_LENGTH.any.test(fold(word.text)) || isCounted(word)) return undefined;
    const wellFormed = hasAccent(word.text) ? isSyllable(word.text) : canBeSyllable(word.text);
    const isPerson = people.has(place);
    if (wellFormed && (isPerson || isName(question, place))) return undefined;
    if (language.spelling.expandAbbreviations(text.slice(word.start, word.end)).added.length > 0)
      return undefined;
    const onlyAlike = !RIGHT_LENGTH.slips.test(fold(word.text));
    return { neighbours: wellFormed ? 2 : isPerson ? 1 : 0, wellFormed, accentsMeant, onlyAlike };
  };
}

/** A capital that does not only begin the question, in a question that has small letters. */
function isName({ text, syllables }: Doubted, place: number): boolean {
  const hasCapital = (at: number): boolean => startsWithCapital(text.slice(syllables[at]?.start));
  if (!hasCapital(place) || !/\p{Ll}/u.test(text)) return false;
  return place > 0 || hasCapital(1);
}

function placesOfPeople({ text, syllables, isCounted, language }: Doubted): Set<number> {
  const folded = syllables.map((syllable) => fold(syllable.text));
  const words = syllables.map((syllable, place) => ({
    written: text.slice(syllable.start, syllable.end),
    accented: syllable.text,
    folded: folded[place] ?? "",
    isContent: !isCounted(syllable),
  }));
  const people = [...new Set(language.names.findPeople(words))].map((name) => name.split(" "));
  const places = people.flatMap((name) =>
    startsOf(name, folded).flatMap((start) => name.map((_, i) => start + i)),
  );
  return new Set(places);
}
