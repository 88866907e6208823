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
  readonly accents: Accents;
  /** Whether the corpus has the accented syllable. */
  readonly isKnown: (syllable: string) => boolean;
  readonly language: Language;
}

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
  tools: QuestionTools,
): Token[] {
  const syllables = syllablesOf(text);
  const typed = syllables.map((syllable) => syllable.text);
  const accentsMeant = typed.filter(hasAccent).length >= ACCENTED_SHARE * typed.length;
  const question = { text, syllables, accentsMeant, isReference, ...tools };
  const people = positionsOfPeople(question);
  const isNamed = (position: number) => people.has(position) || isName(question, position);
  const spelled = spellNames(text, syllables, tools);
  const restored = tools.accents.restore(spelled, {
    policyAt: createPolicy(question, people),
    isName: isNamed,
  });
  return syllables.map(({ text: word, start, end }, position) => {
    const { accented: other, readings } = restored[position] ?? { accented: word, readings: [] };
    const isPutRight = fold(other) !== fold(word) || (hasAccent(word) && other !== word);
    const isSpelled = spelled[position] !== word;
    const mayStay = tools.isKnown(word) || hasAccent(word) || !tools.isKnown(other);
    const isMeant = accentsMeant && !isPutRight && !isSpelled && mayStay;
    const accented = isMeant ? word : other;
    const token = { start, end, typed: isPutRight ? other : word, accented, folded: fold(accented) };
    return isMeant || readings.length < 2 ? token : { ...token, readings };
  });
}

/** The syllables with accents on people's names that the corpus has: other words of it would outweigh them. */
function spellNames(
  text: string,
  syllables: readonly Syllable[],
  { accents, language: { names } }: QuestionTools,
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

interface QuestionText extends QuestionTools {
  readonly text: string;
  readonly syllables: readonly Syllable[];
  readonly accentsMeant: boolean;
  readonly isReference: (word: Syllable) => boolean;
}

/** Folded syllables that may be put right; of 2 or 3 letters only where another sounds alike. Longer ones are no words. */
const CORRECTED = { any: /^[a-z]{2,16}$/u, slips: /^[a-z]{4,16}$/u };

/** A question with more syllables that the corpus does not know is no Vietnamese, and looking for others takes time. */
const MOST_CHECKED = 16;

/**
 * A function that says what must speak for another syllable at a position; undefined where what was typed stays. A name
 * that could be written so stays: the corpus may not know it, and then nothing answers.
 */
function createPolicy(
  question: QuestionText,
  people: ReadonlySet<number>,
): (position: number) => CorrectionPolicy | undefined {
  const { text, syllables, accentsMeant, isReference, language } = question;
  let checked = 0;
  return (position) => {
    const word = syllables[position];
    if (++checked > MOST_CHECKED) return undefined;
    if (!word || !CORRECTED.any.test(fold(word.text)) || isReference(word)) return undefined;
    const isWellFormed = hasAccent(word.text) ? isSyllable(word.text) : canBeSyllable(word.text);
    const isPerson = people.has(position);
    if (isWellFormed && (isPerson || isName(question, position))) return undefined;
    if (language.spelling.expandAbbreviations(text.slice(word.start, word.end)).added.length > 0)
      return undefined;
    const soundAlikesOnly = !CORRECTED.slips.test(fold(word.text));
    return {
      neighboursNeeded: isWellFormed ? 2 : isPerson ? 1 : 0,
      isWellFormed,
      accentsMeant,
      soundAlikesOnly,
    };
  };
}

/** Whether a syllable has a capital that does not only begin the question, in a question that has small letters. */
function isName({ text, syllables }: QuestionText, position: number): boolean {
  const hasCapital = (at: number): boolean => startsWithCapital(text.slice(syllables[at]?.start));
  if (!hasCapital(position) || !/\p{Ll}/u.test(text)) return false;
  return position > 0 || hasCapital(1);
}

function positionsOfPeople({ text, syllables, isReference, language }: QuestionText): Set<number> {
  const folded = syllables.map((syllable) => fold(syllable.text));
  const words = syllables.map((syllable, position) => ({
    written: text.slice(syllable.start, syllable.end),
    accented: syllable.text,
    folded: folded[position] ?? "",
    isContent: !isReference(syllable),
  }));
  const people = [...new Set(language.names.findPeople(words))].map((name) => name.split(" "));
  const positions = people.flatMap((name) =>
    startsOf(name, folded).flatMap((start) => name.map((_, i) => start + i)),
  );
  return new Set(positions);
}
