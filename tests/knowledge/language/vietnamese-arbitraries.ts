import fc from "fast-check";
import { composeSyllable, type Tone } from "../../../knowledge/language/syllable-structure.ts";

const ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");
const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng âc âm ân âng âp âu ây e em en eo êch ên ênh êu i ia ich im in inh " +
  "iêc iêm iên iêng iêu yên y oa oac oai oan oang oanh oat oay oăn oe oen oi ong ô ôi ôm ông ôt ơ ơi ơn u ua ui un ung uân uât " +
  "uê uôc uôi uôn uông uy uya uyên uyêt uynh ư ưa ưng ưu ươc ươi ươm ươn ương ươu"
).split(" ");
const TONES: readonly Tone[] = ["level", "acute", "grave", "hook", "tilde", "dot"];

/** A correctly spelled lower-case syllable, NFC. */
export const syllable: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES), fc.constantFrom(...TONES))
  .map(([onset, rime, tone]) => composeSyllable(onset + rime, tone))
  .filter((composed) => composed !== null);

/** Two to twelve syllables with spaces. */
export const sentence: fc.Arbitrary<string> = fc
  .array(syllable, { minLength: 2, maxLength: 12 })
  .map((syllables) => syllables.join(" "));

const ODDITY = fc.constantFrom(
  " ",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u00ad",
  "\n",
  "\r\n",
  "\t",
  ".",
  ", ",
  " - ",
  "- ",
  " -",
  "–",
  "“",
  "”",
  "’",
  '"',
  "…",
  "Ð",
  "ð",
  "Covid- 19",
  "Covid -19",
  "23-QĐ/TW",
  "1.271.915",
  "15/10",
  "hoà",
  "uỷ",
  "TP. ",
  "X.Y.Z. ",
  "1. ",
  "a) ",
  "\u0301",
  "\u0323",
  "K",
  "É",
  "한",
  "😀",
  "\u2028",
  "\u0130",
);

/** Vietnamese text with what pages and phones put into it: odd spaces, look-alikes, lone marks, other scripts. */
export const messyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: syllable },
      { weight: 4, arbitrary: ODDITY },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));
