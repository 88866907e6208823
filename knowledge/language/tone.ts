/**
 * Old and new tone placement (`hoà`/`hòa`, `khoẻ`/`khỏe`, `uỷ`/`ủy`) and the i/y spelling of open syllables
 * (`sỹ`/`sĩ`, `quý`/`quí`) are the same word; this picks one form of a lower-case NFC syllable: tone on the
 * first vowel of a final `oa`, `oe`, `uy`, and `i` after a single h, k, l, m, s, t.
 * `qu` is a consonant, so `quý` keeps its tone and only changes y to i.
 */
export function placeTone(syllable: string): string {
  // Only syllables that end in y or an accented vowel can change; most do not, and corpora are long.
  const last = syllable.charCodeAt(syllable.length - 1);
  if (last < 0x80 && last !== LETTER_Y) return syllable;
  const moved = syllable.replace(FINAL_PAIR, (whole, before: string, first: string, second: string) => {
    const tone = toneMarkOf(second);
    if (tone === "" || (first === "u" && before.endsWith("q"))) return whole;
    return before + (first + tone).normalize("NFC") + withoutTones(second);
  });
  return moved.replace(/^([hklmst]|qu)([yýỳỷỹỵ])$/u, (_, onset: string, vowel: string) => {
    return onset + `i${toneMarkOf(vowel)}`.normalize("NFC");
  });
}

const LETTER_Y = 0x79;
const FINAL_PAIR = /^(.*?)(o|u)([àáảãạèéẻẽẹỳýỷỹỵ])$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The first tone mark of a text, as a combining character; empty for none. */
export function toneMarkOf(text: string): string {
  return text.normalize("NFD").match(TONES)?.[0] ?? "";
}

/** The NFC text without its tones; shapes and bars stay: `quốc hội` → `quôc hôi`. */
export function withoutTones(text: string): string {
  return text.normalize("NFD").replace(TONES, "").normalize("NFC");
}
