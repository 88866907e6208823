import {
  canBeSyllable,
  fold,
  hasAccent,
  isSyllable,
  type Language,
  type Syllable,
  syllablesOf,
} from "../language/index.ts";
import { type NamedWord, type Names, startsWithCapital } from "../language/lexicons/names.ts";
import { startsOf } from "../language/phrases.ts";
import type { Accents } from "./accents.ts";
import type { CorrectionPolicy } from "./mistyped-syllables.ts";
import type { WeightedReading } from "./weighted-reading.ts";

/** A syllable of the question with where it stands in the text that was read (UTF-16 units, end exclusive). */
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

/** What a question is read with: the lists in use and the words of the corpus that was built with them. */
export interface QuestionTools {
  readonly language: Language;
  readonly accents: Accents;
  /** Whether the corpus has the accented syllable. */
  readonly isKnown: (syllable: string) => boolean;
}

/** A syllable as typed, before anything is put right. */
interface Word extends NamedWord, Pick<Syllable, "start" | "end"> {}

/** Share of syllables with accents below which some were left out; in Vietnamese text it is about three of four. */
const ACCENTED_SHARE = 0.6;

/**
 * The syllables of a question with slips of the hand put right and accents put back. In a well-accented question only
 * a syllable that the corpus never writes without accents gets them, and only those that the corpus has. `isReference`
 * holds for syllables of document numbers and articles, which stay.
 */
export function restoreWords(
  text: string,
  isReference: (word: Syllable) => boolean,
  { accents, isKnown, language }: QuestionTools,
): Token[] {
  const words = syllablesOf(text).map((syllable): Word => {
    const { text: accented, start, end } = syllable;
    const written = text.slice(start, end);
    return { start, end, written, accented, folded: fold(accented), isContent: !isReference(syllable) };
  });
  const accentsMeant =
    words.filter(({ accented }) => hasAccent(accented)).length >= ACCENTED_SHARE * words.length;
  const question = { words, accentsMeant, people: positionsOfPeople(words, language.names) };
  const spelled = spellNames(words, accents, language.names);
  const restored = accents.restore(spelled, {
    policyAt: createPolicy(question, language),
    isName: (position) => question.people.has(position) || isName(words, position),
  });
  return words.map(({ accented: word, start, end }, position) => {
    const { accented: other, readings } = restored[position] ?? { accented: word, readings: [] };
    const isPutRight = fold(other) !== fold(word) || (hasAccent(word) && other !== word);
    const isSpelled = spelled[position] !== word;
    const mayStay = isKnown(word) || hasAccent(word) || !isKnown(other);
    const isMeant = accentsMeant && !isPutRight && !isSpelled && mayStay;
    const accented = isMeant ? word : other;
    const token = { start, end, typed: isPutRight ? other : word, accented, folded: fold(accented) };
    return isMeant || readings.length < 2 ? token : { ...token, readings };
  });
}

/** The syllables with accents on people's names that the corpus has: other words of it would outweigh them. */
function spellNames(words: readonly Word[], accents: Accents, names: Names): string[] {
  const spelled = words.map(({ accented }) => accented);
  for (const { start, end } of names.findUnaccentedPeople(words)) {
    const run = spelled.slice(start, end);
    const name = run.some(hasAccent) ? undefined : accents.spellName(run, names.isPartOfName);
    if (name) spelled.splice(start, end - start, ...name);
  }
  return spelled;
}

/** Folded syllables that may be put right; of 2 or 3 letters only where another sounds alike. Longer ones are no words. */
const CORRECTED = { any: /^[a-z]{2,16}$/u, slips: /^[a-z]{4,16}$/u };

/** A question with more syllables that the corpus does not know is no Vietnamese, and looking for others takes time. */
const MOST_CHECKED = 16;

interface TypedQuestion {
  readonly words: readonly Word[];
  /** Whether accents that it lacks were not just left out. */
  readonly accentsMeant: boolean;
  /** Positions of the syllables of people's names. */
  readonly people: ReadonlySet<number>;
}

/**
 * A function that says what must speak for another syllable at a position; undefined where what was typed stays. A name
 * that could be written so stays: the corpus may not know it, and then nothing answers.
 */
function createPolicy({ words, accentsMeant, people }: TypedQuestion, { spelling }: Language) {
  let checked = 0;
  return (position: number): CorrectionPolicy | undefined => {
    if (++checked > MOST_CHECKED) return undefined;
    const word = words[position];
    if (!word?.isContent || !CORRECTED.any.test(word.folded)) return undefined;
    const isWellFormed = hasAccent(word.accented) ? isSyllable(word.accented) : canBeSyllable(word.accented);
    const isPerson = people.has(position);
    if (isWellFormed && (isPerson || isName(words, position))) return undefined;
    if (spelling.expandAbbreviations(word.written).added.length > 0) return undefined;
    const soundAlikesOnly = !CORRECTED.slips.test(word.folded);
    return {
      neighboursNeeded: isWellFormed ? 2 : isPerson ? 1 : 0,
      isWellFormed,
      accentsMeant,
      soundAlikesOnly,
    };
  };
}

/** Whether a syllable has a capital that does not only begin a sentence, in a question that has small letters. */
function isName(words: readonly Word[], position: number): boolean {
  const hasCapital = (at: number): boolean => startsWithCapital(words[at]?.written ?? "");
  if (!hasCapital(position) || !words.some(({ written }) => /\p{Ll}/u.test(written))) return false;
  return position > 0 || words.length === 1 || hasCapital(1);
}

function positionsOfPeople(words: readonly Word[], names: Names): Set<number> {
  const folded = words.map((word) => word.folded);
  const people = [...new Set(names.findPeople(words))].map((name) => name.split(" "));
  return new Set(
    people.flatMap((name) => startsOf(name, folded).flatMap((start) => name.map((_, i) => start + i))),
  );
}
