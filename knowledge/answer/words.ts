import { fold, syllablesOf } from "../text/index.ts";

/** What evidence asks of the words of one text, or of several together. */
export interface WordSet {
  hasAccented(syllable: string): boolean;
  hasFolded(syllable: string): boolean;
  /** Whether folded syllables stand there one after the other, within one text. */
  hasPhrase(phrase: string): boolean;
}

/** The words of one text. */
export interface Words extends WordSet {
  /** Folded syllables with one space around each. */
  readonly line: string;
}

/** Folding decomposes a syllable into its marks, which is slow; a corpus has some ten thousand different ones. */
const folds = new Map<string, string>();
const FOLDS_KEPT = 50_000;

function foldKept(syllable: string): string {
  const known = folds.get(syllable);
  if (known !== undefined) return known;
  const folded = fold(syllable);
  if (folds.size < FOLDS_KEPT) folds.set(syllable, folded);
  return folded;
}

export function wordsOf(text: string): Words {
  const syllables = syllablesOf(text).map((syllable) => syllable.text);
  const foldedSyllables = syllables.map(foldKept);
  const accented = new Set(syllables);
  const folded = new Set(foldedSyllables);
  const line = ` ${foldedSyllables.join(" ")} `;
  return {
    line,
    hasAccented: (syllable) => accented.has(syllable),
    hasFolded: (syllable) => folded.has(syllable),
    hasPhrase: (phrase) => line.includes(` ${phrase} `),
  };
}

/** Several texts seen as one; nothing is copied. */
export function joinWords(parts: readonly WordSet[]): WordSet {
  return {
    hasAccented: (syllable) => parts.some((part) => part.hasAccented(syllable)),
    hasFolded: (syllable) => parts.some((part) => part.hasFolded(syllable)),
    hasPhrase: (phrase) => parts.some((part) => part.hasPhrase(phrase)),
  };
}
