import { fold } from "./fold.ts";
import { type CountedNumbers, countedWord } from "./lexicons/counted-numbers.ts";
import type { WordForms } from "./phrases.ts";
import { syllableForm, writtenSyllables } from "./syllables.ts";

/** What is asked of the words of one text, or of several together. */
export interface WordSet {
  /** Whether folded syllables stand there one after the other, within one text. */
  hasPhrase(phrase: string): boolean;
}

/** The words of one text. */
export interface Words extends WordSet {
  readonly syllables: readonly WordForms[];
  /** Folded syllables with one space around each; made when it is first asked for. */
  readonly line: string;
}

/** Forms take long to make; a corpus has some ten thousand different syllables as written. */
const FORMS_KEPT = 50_000;

/**
 * A function that gives the words of a text, with one word for a counted number, however it is written: `khóa XI` is
 * `khóa 11` (`countedWord`). It remembers the syllables that it has seen.
 */
export function createTokenizer({ valueAt }: CountedNumbers): (text: string) => Words {
  const forms = new Map<string, WordForms>();
  const formsOf = (written: string): WordForms => {
    const known = forms.get(written);
    if (known) return known;
    const accented = syllableForm(written);
    const made = { accented, folded: fold(accented) };
    if (forms.size < FORMS_KEPT) forms.set(written, made);
    return made;
  };
  const asCounted = (syllable: WordForms, before: readonly [string, string]): WordForms => {
    const number = valueAt(before, syllable.accented);
    return number === undefined ? syllable : { accented: countedWord(number), folded: countedWord(number) };
  };
  return (text) => {
    const syllables: WordForms[] = [];
    let before: [string, string] = ["", ""];
    for (const written of writtenSyllables(text)) {
      const syllable = asCounted(formsOf(written), before);
      before = [before[1], syllable.accented];
      syllables.push(syllable);
    }
    return new TextWords(syllables);
  };
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
