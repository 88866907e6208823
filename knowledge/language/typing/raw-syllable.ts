import { composeSyllable, type Tone } from "../syllable-structure.ts";

/** What an input method has understood of one syllable so far: letters without tone, and the tone. */
export interface RawSyllable {
  readonly letters: string;
  /** Undefined while no tone key was typed. */
  readonly tone: Tone | undefined;
}

/** One key of an input method: the syllable after it, or null when the key makes no sense there. */
export type ApplyKey = (syllable: RawSyllable, key: string) => RawSyllable | null;

/** Keys of one syllable, at most: `nghieengs` has nine. */
const LONGEST_RAW_SYLLABLE = 12;

/** Plays the keys of one word. Null when no correctly spelled syllable comes out. Keeps capitals. */
export function playKeys(word: string, applyKey: ApplyKey): string | null {
  if (word.length > LONGEST_RAW_SYLLABLE) return null;
  let syllable: RawSyllable = { letters: "", tone: undefined };
  for (const key of word.toLowerCase()) {
    const next = applyKey(syllable, key);
    if (next === null) return null;
    syllable = next;
  }
  const tone = syllable.tone ?? "level";
  // A horn key shapes both letters of `uo`, yet without a final it is `thuở`, `huơ`.
  const composed =
    composeSyllable(syllable.letters, tone) ?? composeSyllable(syllable.letters.replace(/ươ$/u, "uơ"), tone);
  return composed === null ? null : inCaseOf(word, composed);
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };

/** The last plain a, e or o (`which` narrows it to one) gets its roof. */
export function addCircumflex(letters: string, which = "aeo"): string | null {
  for (let at = letters.length - 1; at >= 0; at--) {
    const letter = letters.charAt(at);
    if (which.includes(letter))
      return letters.slice(0, at) + (CIRCUMFLEX[letter] ?? letter) + letters.slice(at + 1);
  }
  return null;
}

/** `uo` becomes `ươ`, otherwise the first plain u or o gets its horn; never the u of `qu`. */
export function addHorn(letters: string): string | null {
  if (/[uư][oơ]/u.test(letters) && !/^quo/u.test(letters)) {
    const both = letters.replace(/[uư][oơ]/u, "ươ");
    return both === letters ? null : both;
  }
  const horned = letters.replace(/(?<!^q)u|o/u, (letter) => (letter === "u" ? "ư" : "ơ"));
  return horned === letters ? null : horned;
}

export function addBreve(letters: string): string | null {
  return letters.includes("a") ? letters.replace("a", "ă") : null;
}

/** đ only begins a syllable. */
export function addBar(letters: string): string | null {
  return letters.startsWith("d") ? `đ${letters.slice(1)}` : null;
}

function inCaseOf(word: string, syllable: string): string {
  const letters = word.replace(/\d/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return syllable.toUpperCase();
  const capital = letters.charAt(0) !== letters.charAt(0).toLowerCase();
  return capital ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}
