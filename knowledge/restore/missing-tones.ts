import { hasAccent } from "../language/fold.ts";
import { withoutTones } from "../language/tone.ts";

/** Share of the syllables with an accent that carry a tone; in the questions of ../shared/eval it is 0.85 to 0.87. */
const TONED_SHARE = 0.86;

/** How people type, each with its share of them and how often a tone is left out: now and then, every other time, mostly. */
const HABITS = [
  { share: 0.92, leftOut: 0.002 },
  { share: 0.06, leftOut: 0.5 },
  { share: 0.02, leftOut: 0.97 },
] as const;

/** Whether a syllable (lower case) has an accent but no tone, and so may have lost one: `quôc`, `đang`, `dân`. */
export function mayLackTone(syllable: string): boolean {
  return hasAccent(syllable) && withoutTones(syllable) === syllable;
}

/**
 * What speaks, in nats, against such a syllable of this question having lost its tone. Who types `quôc hôi` types all
 * words so: by Bayes' rule, which habit its accents speak for.
 */
export function missingToneCost(syllables: readonly string[]): number {
  const accented = syllables.filter(hasAccent);
  const lacking = accented.filter(mayLackTone).length;
  const habits = HABITS.map(({ share, leftOut }) => {
    const kept = TONED_SHARE * (1 - leftOut);
    return { leftOut, likelihood: share * kept ** (accented.length - lacking) * (1 - kept) ** lacking };
  });
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const likelihood = sumOf(habits.map((habit) => habit.likelihood));
  return -Math.log(sumOf(habits.map((habit) => habit.likelihood * habit.leftOut)) / likelihood);
}
