import { z } from "zod";
import { dataFile } from "../data-file.ts";
import { fold } from "../fold.ts";
import { foldedForm, matchingForm } from "../syllables.ts";
import { type NamedWord, startsWithCapital } from "./names.ts";

const phrases = z.array(z.string().min(1)).min(1);
const schema = z.object({ long: phrases, short: z.string(), before: phrases });

interface Countries {
  readonly long: readonly string[];
  /** By their folded form. */
  readonly short: ReadonlyMap<string, string>;
  /** What a short name follows, folded. */
  readonly before: readonly string[];
}

const countries = dataFile(
  "countries.yaml",
  schema,
  (data): Countries => ({
    long: data.long.map(matchingForm),
    short: new Map(
      matchingForm(data.short)
        .split(" ")
        .map((name) => [fold(name), name]),
    ),
    before: data.before.map(foldedForm),
  }),
);

/**
 * The countries that a question names, with accents. A name of one syllable is a word too (`pháp luật`), so it is given
 * with the word before it (`nước pháp`), and only where it must be a name.
 */
export function findCountries(words: readonly NamedWord[]): string[] {
  const line = ` ${words.map(({ accented }) => accented).join(" ")} `;
  const long = countries().long.filter((name) => line.includes(` ${name} `));
  const short = words.flatMap((word, at) => {
    const name = countries().short.get(word.folded);
    return name && isCountry(words, at) ? [`${words[at - 1]?.accented} ${name}`] : [];
  });
  return [...long, ...short];
}

/** Behind `nước` or an office, in a capital or with nothing behind it that it could belong to. */
function isCountry(words: readonly NamedWord[], at: number): boolean {
  const before = words.slice(0, at).map(({ folded }) => folded);
  // `nhà nước` is the state.
  if (before.slice(-2).join(" ") === "nha nuoc") return false;
  const behind = words[at + 1];
  if (before.at(-1) === "nuoc") return !behind?.isContent;
  const isOffice = countries().before.some((phrase) => ` ${before.join(" ")}`.endsWith(` ${phrase}`));
  const isAlone = behind === undefined || behind.folded === "la";
  return isOffice && (isAlone || startsWithCapital(words[at]?.written ?? ""));
}
