import { fold } from "../language/fold.ts";
import type { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import type { AccentData } from "./accent-builder.ts";
import { type LanguagePairs, languagePairs } from "./language-pairs.ts";
import { mayLackTone, missingToneCost } from "./missing-tones.ts";
import { type CorrectionPolicy, createMistypedSyllables } from "./mistyped-syllables.ts";
import { createReadings } from "./readings.ts";
import { createNameSpeller, type IsPart } from "./spell-name.ts";
import { openSyllablePairs } from "./syllable-pairs.ts";
import { type CostedReading, weighReadings } from "./weigh-readings.ts";
import type { WeightedReading } from "./weighted-reading.ts";

/** A syllable as it was probably meant. */
export interface Restored {
  /** The likeliest. */
  readonly accented: string;
  /** It, and others with the same letters whose share is at least LEAST_SHARE. */
  readonly readings: readonly WeightedReading[];
}

/** What is known of the syllables of a row, by their positions in it. */
export interface RowContext {
  /** What must speak for another syllable there; undefined where what was typed stays. */
  readonly policyAt?: (position: number) => CorrectionPolicy | undefined;
  /** Whether it is a part of a name, which gets a tone only in a question typed without tones: another tone is another person. */
  readonly isName?: (position: number) => boolean;
}

/** Below this cost in nats, a chance of one in two for each tone, most of a question's tones were left out. */
const TONELESS = 0.7;

/** Puts right what was typed: accents that were left out, slips of the hand. */
export interface Accents {
  /**
   * The likeliest row of syllables (lower case) of a whole question, by the pairs of the corpus and of the language.
   * A syllable that already has an accent stays, but for a tone that it may lack, and so does one that neither of them
   * knows, unless `policyAt` says that it may be mistyped. It is asked only about syllables that the corpus does not have
   * or never has beside these neighbours.
   */
  restore(syllables: readonly string[], context?: RowContext): Restored[];
  /**
   * The likeliest way to put accents on a name, of those whose every two neighbours are neighbours somewhere in the
   * corpus and whose syllables `isPart` lets through; undefined when there is none.
   */
  spellName(syllables: readonly string[], isPart: IsPart): string[] | undefined;
}

/** `language`: how likely pairs are where the corpus is too small to tell; Vietnamese at large by default. */
export function openAccents(
  data: AccentData,
  syllableIds: SyllableIds,
  language: LanguagePairs = languagePairs(),
): Accents {
  const pairs = openSyllablePairs(data, language);
  const readings = createReadings(data, syllableIds, language);
  const { forms, idsOf, readingAt } = readings;
  const findOthers = createMistypedSyllables({ forms, syllableIds, pairs, counts: data.counts });
  return {
    restore: (syllables, { policyAt = () => undefined, isName = () => false } = {}) => {
      const own = syllables.map(idsOf);
      const toneCost = missingToneCost(syllables);
      const choicesAt = (typed: string, position: number): CostedReading[] => {
        const ids = own[position] ?? [];
        const around = { before: own[position - 1] ?? [], after: own[position + 1] ?? [] };
        const stays = pairs.areNeighbours(around.before, ids) || pairs.areNeighbours(ids, around.after);
        const policy = stays ? undefined : policyAt(position);
        const mayGetTone = mayLackTone(typed) && (toneCost < TONELESS || !isName(position));
        const toned = mayGetTone ? readings.toned(typed) : [];
        const others = policy ? findOthers(typed, policy, around) : [];
        return [
          ...readings.of(typed).map((reading) => ({ reading, cost: 0 })),
          ...toned.map((reading) => ({ reading, cost: toneCost })),
          ...others.map(({ id, cost }) => ({ reading: readingAt(id), cost })),
        ];
      };
      const rows = syllables.map(choicesAt);
      const shares = weighReadings(rows, { pairs, language });
      return rows.map((row, position) => restoredOf(row, shares[position]!));
    },
    spellName: createNameSpeller(readings, pairs),
  };
}

/**
 * Readings that are less likely than this are not searched for. Of the others the root of how likely they are beside
 * the likeliest is their weight. Chosen on viquad, regulations, news and medicine without accents, where nDCG@10 is
 * .0009 to .0026 higher than with the likeliest alone; bounds of .01 to .1 and powers of .3 to 1 are within .0015.
 */
const LEAST_SHARE = 0.03;

/** The likeliest choice, with the others that are the same without accents. */
function restoredOf(row: readonly CostedReading[], shares: readonly number[]): Restored {
  const most = Math.max(...shares);
  const accented = row[shares.indexOf(most)]!.reading.syllable;
  const folded = fold(accented);
  const readings = row
    .map(({ reading: { syllable } }, i) => ({ accented: syllable, share: shares[i]! }))
    .filter((one) => one.share >= LEAST_SHARE && fold(one.accented) === folded)
    .map((one) => ({ accented: one.accented, weight: Math.sqrt(one.share / most) }));
  return { accented, readings };
}
