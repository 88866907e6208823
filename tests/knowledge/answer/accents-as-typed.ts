import type { Accents } from "../../../knowledge/search/accents.ts";

/** Leaves every syllable as it was typed: for what does not depend on a corpus. */
export const accentsAsTyped: Accents = {
  restore: (syllables) => syllables.map((accented) => ({ accented, readings: [] })),
  spellName: () => undefined,
};
