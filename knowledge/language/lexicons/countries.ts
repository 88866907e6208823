import { z } from "zod";
import { fold } from "../fold.ts";
import { IS } from "../grammar.ts";
import { ACCENTED, FOLDED, listPhrases, textOf } from "../phrases.ts";
import { matchingForm } from "../syllables.ts";
import { phraseList, wordList } from "./data-schemas.ts";
import { type NamedWord, startsWithCapital } from "./names.ts";

/** data/countries.yaml. */
export const countriesSchema = z.strictObject({
  long: phraseList,
  short: wordList,
  before: phraseList,
});

export interface Countries {
  /**
   * The countries that a question names, with accents. A name of one syllable is a word too (`pháp luật`), so it is given
   * with the word before it (`nước pháp`), and only where it must be a name.
   */
  find(words: readonly NamedWord[]): string[];
}

export function createCountries(data: z.output<typeof countriesSchema>): Countries {
  const long = listPhrases(data.long, ACCENTED);
  const short = new Map(
    matchingForm(data.short)
      .split(" ")
      .map((name) => [fold(name), name]),
  );
  const before = listPhrases(data.before, FOLDED);
  /** Behind `nước` or an office, in a capital or with nothing behind it that it could belong to. */
  const isCountry = (words: readonly NamedWord[], folded: readonly string[], at: number): boolean => {
    const behind = words[at + 1];
    // `nhà nước` is the state.
    if (folded[at - 1] === "nuoc") return folded[at - 2] !== "nha" && !behind?.isContent;
    const isAlone = behind === undefined || behind.folded === fold(IS);
    const isOffice = before.findEndingAt(folded, at) !== undefined;
    return isOffice && (isAlone || startsWithCapital(words[at]?.written ?? ""));
  };
  return {
    find: (words) => {
      const folded = words.map((word) => word.folded);
      const named = long.findAll(words.map(({ accented }) => accented)).map(({ value }) => textOf(value));
      const after = words.flatMap((word, at) => {
        const name = short.get(word.folded);
        return name && isCountry(words, folded, at) ? [`${words[at - 1]?.accented} ${name}`] : [];
      });
      return [...new Set(named), ...after];
    },
  };
}
