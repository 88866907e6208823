import { fold, syllableForm, writtenSyllables } from "../text/index.ts";

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

/** A syllable in the form that is compared, with accents and without. */
interface Forms {
  readonly accented: string;
  readonly folded: string;
}

/** Forms take long to make; a corpus has some ten thousand different syllables as written. */
const forms = new Map<string, Forms>();
const FORMS_KEPT = 50_000;

function formsOf(written: string): Forms {
  const known = forms.get(written);
  if (known) return known;
  const accented = syllableForm(written);
  const made = { accented, folded: fold(accented) };
  if (forms.size < FORMS_KEPT) forms.set(written, made);
  return made;
}

export function wordsOf(text: string): Words {
  const accented = new Set<string>();
  const folded = new Set<string>();
  let line = " ";
  for (const written of writtenSyllables(text)) {
    const syllable = formsOf(written);
    accented.add(syllable.accented);
    folded.add(syllable.folded);
    line += `${syllable.folded} `;
  }
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
