import { fold, syllableForm, writtenSyllables } from "../language/index.ts";
import { countedNumber } from "../language/lexicons/counted-numbers.ts";

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

/** The words of a text; counted numbers in digits, however they are written: `khóa XI` is `khóa 11`. */
export function wordsOf(text: string): Words {
  const syllables: WordForms[] = [];
  let before: [string, string] = ["", ""];
  for (const written of writtenSyllables(text)) {
    const syllable = inDigits(formsOf(written), before);
    before = [before[1], syllable.accented];
    syllables.push(syllable);
  }
  return new TextWords(syllables);
}

function inDigits(syllable: WordForms, before: readonly [string, string]): WordForms {
  const number = countedNumber(before, syllable.accented);
  return number === undefined ? syllable : { accented: String(number), folded: String(number) };
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
