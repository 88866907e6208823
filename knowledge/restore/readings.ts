import { fold } from "../language/fold.ts";
import { withoutTones } from "../language/tone.ts";
import type { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import type { AccentData } from "./accent-builder.ts";
import { formsByFold } from "./forms-by-fold.ts";
import type { LanguagePairs } from "./language-pairs.ts";
import type { Forms } from "./mistyped-syllables.ts";
import type { Reading } from "./syllable-pairs.ts";

/** What syllables of a question may mean. */
export interface Readings {
  /** Ids of the corpus's accented forms, by what is left without accents. */
  readonly forms: Forms;
  /** The corpus's forms of a syllable, -1 where it has none; a syllable that has accents is only itself. */
  idsOf(syllable: string): readonly number[];
  /** The syllable of the corpus with this id. */
  readingAt(id: number): Reading;
  /** The corpus's forms, then those that only the language has; as it was typed where neither knows any. */
  of(typed: string): Reading[];
  /** The forms of the corpus and of the language that are the typed syllable with a tone. */
  toned(typed: string): Reading[];
}

export function createReadings(
  data: AccentData,
  syllableIds: SyllableIds,
  language: LanguagePairs,
): Readings {
  const forms = formsByFold(data.counts.length, (id) =>
    data.counts[id] === 0 ? undefined : syllableIds.syllable(id),
  );
  const idsOf = (syllable: string): readonly number[] =>
    (fold(syllable) === syllable ? forms.get(syllable) : [syllableIds.find(syllable)]) ?? [UNKNOWN];
  const readingOf = (syllable: string, id: number): Reading => {
    return { syllable, id, inLanguage: language.find(syllable) };
  };
  const readingAt = (id: number) => readingOf(syllableIds.syllable(id), id);
  /** The corpus's syllables, and those that only the language has of what is written so without accents. */
  const withLanguage = (own: readonly number[], folded: string): Reading[] => {
    const others = language
      .formsOf(folded)
      .map((form) => readingOf(language.syllable(form), syllableIds.find(language.syllable(form))))
      .filter(({ id }) => !own.includes(id));
    return [...own.map(readingAt), ...others];
  };
  return {
    forms,
    idsOf,
    readingAt,
    of: (typed) => {
      const known = idsOf(typed).filter((id) => id >= 0);
      const readings = withLanguage(known, typed);
      return readings.length > 0 ? readings : [readingOf(typed, syllableIds.find(typed))];
    },
    toned: (typed) => {
      const folded = fold(typed);
      return withLanguage(forms.get(folded) ?? [], folded).filter(
        ({ syllable }) => syllable !== typed && withoutTones(syllable) === typed,
      );
    },
  };
}

/** Stands for every syllable that the corpus does not have. */
const UNKNOWN = -1;
