import { fold } from "../language/fold.ts";
import { matchingForm } from "../language/syllables.ts";

/** The token of two neighbouring syllables: most Vietnamese words have two, and a folded pair is hardly ever ambiguous. */
export function pairToken(firstFolded: string, secondFolded: string): string {
  return `${firstFolded}_${secondFolded}`;
}

/**
 * What our own model reads: the syllables of a text in their matching form, then its folded syllable pairs
 * (`công tác dân vận` → `công tác dân vận cong_tac tac_dan dan_van`). Syllables past `maxSyllables` are left out.
 */
export function embeddingTokens(text: string, maxSyllables: number): string[] {
  const form = matchingForm(text);
  if (form === "") return [];
  const syllables = form.split(" ", maxSyllables);
  const folded = fold(syllables.join(" ")).split(" ");
  const pairs = folded.slice(1).map((second, i) => pairToken(folded[i] ?? "", second));
  return syllables.concat(pairs);
}
