import { fold } from "../language/fold.ts";

/** The ids below `size` by what their syllables are without accents; ids without a syllable are left out. */
export function formsByFold(
  size: number,
  syllableOf: (id: number) => string | undefined,
): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  for (let id = 0; id < size; id++) {
    const syllable = syllableOf(id);
    if (syllable === undefined) continue;
    const folded = fold(syllable);
    const known = forms.get(folded);
    if (known) known.push(id);
    else forms.set(folded, [id]);
  }
  return forms;
}
