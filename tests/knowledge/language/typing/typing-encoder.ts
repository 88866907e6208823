/** Writes accented Vietnamese as the keys that an input method would have been given. */
export interface Keys {
  readonly shapes: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<string, string>>;
}

export const TELEX_KEYS: Keys = {
  shapes: { â: "aa", ê: "ee", ô: "oo", ă: "aw", ơ: "ow", ư: "uw", đ: "dd" },
  tones: { "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j" },
};

export const VNI_KEYS: Keys = {
  shapes: { â: "a6", ê: "e6", ô: "o6", ă: "a8", ơ: "o7", ư: "u7", đ: "d9" },
  tones: { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" },
};

/** `toneAt`: directly after its vowel, or at the end of the syllable. */
export function encode(text: string, keys: Keys, toneAt: "vowel" | "end"): string {
  return text.replace(/\p{L}+/gu, (word) => encodeSyllable(word, keys, toneAt));
}

function encodeSyllable(syllable: string, keys: Keys, toneAt: "vowel" | "end"): string {
  let atEnd = "";
  let out = "";
  for (const letter of syllable.normalize("NFC")) {
    const mark = letter.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/u)?.[0] ?? "";
    const plain = letter.normalize("NFD").replace(mark, "").normalize("NFC");
    const shape = keys.shapes[plain.toLowerCase()] ?? plain.toLowerCase();
    const typed = plain === plain.toLowerCase() ? shape : shape.charAt(0).toUpperCase() + shape.slice(1);
    const tone = keys.tones[mark] ?? "";
    out += toneAt === "vowel" ? typed + tone : typed;
    if (toneAt === "end") atEnd += tone;
  }
  return out + atEnd;
}
