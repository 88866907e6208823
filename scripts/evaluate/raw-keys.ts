import { splitTone, type Tone } from "../../knowledge/language/syllable-structure.ts";

/** What an input method has typed for a shaped letter and, at the end of a syllable, for its tone. */
interface Keys {
  readonly shapes: Readonly<Record<string, readonly [letter: string, key: string]>>;
  readonly tones: Readonly<Record<Tone, string>>;
}

const TELEX: Keys = {
  shapes: {
    â: ["a", "a"],
    ê: ["e", "e"],
    ô: ["o", "o"],
    đ: ["d", "d"],
    ă: ["a", "w"],
    ơ: ["o", "w"],
    ư: ["u", "w"],
  },
  tones: { level: "", acute: "s", grave: "f", hook: "r", tilde: "x", dot: "j" },
};
const VNI: Keys = {
  shapes: {
    â: ["a", "6"],
    ê: ["e", "6"],
    ô: ["o", "6"],
    ơ: ["o", "7"],
    ư: ["u", "7"],
    ă: ["a", "8"],
    đ: ["d", "9"],
  },
  tones: { level: "", acute: "1", grave: "2", hook: "3", tilde: "4", dot: "5" },
};

const WORD = /[\p{L}\p{M}]+/gu;

/** The keys of a text typed in Telex with the input method off, the tone last: `dân vận` → `daan vaanj`. */
export function typeTelex(text: string): string {
  return typeKeys(text, TELEX);
}

/** The keys of a text typed in VNI with the input method off: `dân vận` → `da6n va6n5`. */
export function typeVni(text: string): string {
  return typeKeys(text, VNI);
}

function typeKeys(text: string, { shapes, tones }: Keys): string {
  return text.normalize("NFC").replace(WORD, (word) => {
    const { toneless, tone } = splitTone(word);
    const keys = Array.from(toneless, (letter) => typeLetter(letter, shapes)).join("") + tones[tone];
    return word.length > 1 && word === word.toUpperCase() ? keys.toUpperCase() : keys;
  });
}

/** A capital is typed with the shift key, the shape after it without: `Đ` → `Dd`. */
function typeLetter(letter: string, shapes: Keys["shapes"]): string {
  const typed = shapes[letter.toLowerCase()];
  if (typed === undefined) return letter;
  const [plain, key] = typed;
  return (letter === letter.toLowerCase() ? plain : plain.toUpperCase()) + key;
}
