import { fold } from "./fold.ts";
import { normalise } from "./normalise.ts";
import { placeTone } from "./tone.ts";

/** One syllable, number or foreign word of a text. */
export interface Syllable {
  /** Lower case, NFC, tone placed the one way this project writes it (`hoà` → `hòa`). */
  readonly text: string;
  /** Offsets into the string that was given (UTF-16 units, end exclusive). */
  readonly start: number;
  readonly end: number;
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/** The syllables of an already normalised text with their places. Punctuation separates and is dropped. */
export function syllablesOf(text: string): Syllable[] {
  const found: Syllable[] = [];
  for (const match of text.matchAll(SYLLABLE)) {
    found.push({
      text: syllableForm(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** The syllables of an already normalised text as they are written, which takes a third of the time. */
export function writtenSyllables(text: string): readonly string[] {
  return text.match(SYLLABLE) ?? [];
}

/** A written syllable as `syllablesOf` gives it: lower case, its tone in the one place. */
export function syllableForm(written: string): string {
  return placeTone(written.toLowerCase());
}

/** The matching form of any text: its syllables joined by one space. */
export function matchingForm(text: string): string {
  return syllablesOf(normalise(text))
    .map((syllable) => syllable.text)
    .join(" ");
}

/** The matching form without accents. */
export function foldedForm(text: string): string {
  return fold(matchingForm(text));
}
