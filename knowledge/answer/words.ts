import { fold, syllableForm, writtenSyllables } from "../text/index.ts";

/** What is asked of the words of one text, or of several together. */
export interface WordSet {
  /** Whether folded syllables stand there one after the other, within one text. */
  hasPhrase(phrase: string): boolean;
}

/** A syllable in the form that is compared, with accents and without. */
export interface WordForms {
  readonly accented: string;
  readonly folded: string;
}

/** The words of one text. */
export interface Words extends WordSet {
  readonly syllables: readonly WordForms[];
  /** Folded syllables with one space around each; made when it is first asked for. */
  readonly line: string;
}

/** Forms take long to make; a corpus has some ten thousand different syllables as written. */
const forms = new Map<string, WordForms>();
const FORMS_KEPT = 50_000;

function formsOf(written: string): WordForms {
  const known = forms.get(written);
  if (known) return known;
  const accented = syllableForm(written);
  const made = { accented, folded: fold(accented) };
  if (forms.size < FORMS_KEPT) forms.set(written, made);
  return made;
}

export function wordsOf(text: string): Words {
  return new TextWords(writtenSyllables(text).map(formsOf));
}

class TextWords implements Words {
  readonly syllables: readonly WordForms[];
  #line: string | undefined;

  constructor(syllables: readonly WordForms[]) {
    this.syllables = syllables;
  }

  get line(): string {
    this.#line ??= ` ${this.syllables.map(({ folded }) => folded).join(" ")} `;
    return this.#line;
  }

  hasPhrase(phrase: string): boolean {
    return this.line.includes(` ${phrase} `);
  }
}

/** Several texts seen as one; nothing is copied. */
export function joinWords(parts: readonly WordSet[]): WordSet {
  return { hasPhrase: (phrase) => parts.some((part) => part.hasPhrase(phrase)) };
}
