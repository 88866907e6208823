import type { Tone } from "../syllable-structure.ts";
import { addBar, addBreve, addCircumflex, addHorn, playKeys, type RawSyllable } from "./raw-syllable.ts";

const TONE_KEYS: Readonly<Record<string, Tone>> = { 1: "acute", 2: "grave", 3: "hook", 4: "tilde", 5: "dot" };
const SHAPE_KEYS: Readonly<Record<string, (letters: string) => string | null>> = {
  6: (letters) => addCircumflex(letters),
  7: addHorn,
  8: addBreve,
  9: addBar,
};

/**
 * One syllable typed in VNI with the input method off: `va65n` → `vận`, `ngu7o7i2` → `người`. Keys may stand
 * anywhere after their letter. A syllable without keys comes back as it is; null for all that is no raw VNI of
 * a Vietnamese syllable.
 */
export function decodeVni(word: string): string | null {
  return /^[a-z][a-z\d]*$/iu.test(word) ? playKeys(word, applyKey) : null;
}

function applyKey({ letters, tone }: RawSyllable, key: string): RawSyllable | null {
  if (!/\d/u.test(key)) return { letters: letters + key, tone };
  const toneKey = TONE_KEYS[key];
  if (toneKey !== undefined)
    return tone === undefined && /[aăâeêioôơuưy]/u.test(letters) ? { letters, tone: toneKey } : null;
  // A second horn key on `ươ` (ngu7o7i2) repeats what the first one did.
  if (key === "7" && letters.includes("ươ")) return { letters, tone };
  const shaped = SHAPE_KEYS[key]?.(letters) ?? null;
  return shaped === null ? null : { letters: shaped, tone };
}
