import { fold } from "../language/fold.ts";

/** The ids below `size` by what their syllables are without accents; ids without a syllable are left out. */
export function formsByFold(
  size: number,
  syllableOf: (id: number) => string | undefined,
): Map<string, number[]> {
  const ids = Array.from({ length: size }, (_, id) => id).filter((id) => syllableOf(id) !== undefined);
  return Map.groupBy(ids, (id) => fold(syllableOf(id) ?? ""));
}
