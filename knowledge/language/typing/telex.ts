import type { Tone } from "../syllable-structure.ts";
import { addBar, addBreve, addCircumflex, addHorn, playKeys, type RawSyllable } from "./raw-syllable.ts";

const TONE_KEYS: Readonly<Record<string, Tone>> = { s: "acute", f: "grave", r: "hook", x: "tilde", j: "dot" };
const VOWEL = /[aăâeêioôơuưy]/u;

/**
 * One syllable typed in Telex with the input method off: `vaanj` → `vận`, `nguwowif` → `người`. Tone and
 * shape keys may stand anywhere after their letter. A syllable that needs no keys (`la`) comes back as it is;
 * null for all that is no raw Telex of a Vietnamese syllable.
 */
export function decodeTelex(word: string): string | null {
  return /^[a-z]+$/iu.test(word) ? playKeys(word, applyKey) : null;
}

function applyKey(syllable: RawSyllable, key: string): RawSyllable | null {
  const { letters, tone } = syllable;
  const toneKey = vowelBefore(letters) ? TONE_KEYS[key] : undefined;
  if (toneKey !== undefined) return tone === undefined ? { letters, tone: toneKey } : null;
  return { letters: shaped(letters, key) ?? letters + key, tone };
}

/** The letters after a shape key; null when the key is a letter here. */
function shaped(letters: string, key: string): string | null {
  if (key === "d") return addBar(letters);
  if (key === "w")
    return (letters.includes("oa") ? null : addHorn(letters)) ?? addBreve(letters) ?? `${letters}ư`;
  // A third o takes the roof back: `xooong` is `xoong`.
  if (key === "o" && letters.endsWith("ô")) return `${letters.slice(0, -1)}oo`;
  return /[aeo]/u.test(key) && letters.includes(key) ? addCircumflex(letters, key) : null;
}

/** The u of `qu` is no vowel, the i of `gi` may be (`gif` is `gì`). */
function vowelBefore(letters: string): boolean {
  return VOWEL.test(letters.replace(/^qu/u, ""));
}
