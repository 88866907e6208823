import { fold, syllablesOf } from "../text/index.ts";

/** The words of a text as evidence looks at them. */
export interface Words {
  readonly accented: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  /** Folded syllables with one space around each, for phrases; `|` keeps phrases from crossing parts. */
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
  const accented = syllablesOf(text).map((syllable) => syllable.text);
  const folded = accented.map(foldKept);
  return { accented: new Set(accented), folded: new Set(folded), line: ` ${folded.join(" ")} ` };
}

export function joinWords(parts: readonly Words[]): Words {
  const accented = new Set<string>();
  const folded = new Set<string>();
  for (const part of parts) {
    for (const word of part.accented) accented.add(word);
    for (const word of part.folded) folded.add(word);
  }
  return { accented, folded, line: parts.map((part) => part.line).join("|") };
}

/** Whether folded syllables stand there one after the other. */
export function hasPhrase(words: Pick<Words, "line">, phrase: string): boolean {
  return words.line.includes(` ${phrase} `);
}
