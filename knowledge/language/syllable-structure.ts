import { fold } from "./fold.ts";
import { toneMarkOf, withoutTones } from "./tone.ts";

/** `level` has no mark (ngang), then sắc, huyền, hỏi, ngã, nặng. */
export type Tone = "level" | "acute" | "grave" | "hook" | "tilde" | "dot";

const MARKS: Readonly<Record<Tone, string>> = {
  level: "",
  acute: "\u0301",
  grave: "\u0300",
  hook: "\u0309",
  tilde: "\u0303",
  dot: "\u0323",
};
const TONES: readonly Tone[] = ["level", "acute", "grave", "hook", "tilde", "dot"];

const ONSETS = "ngh ng gh gi kh nh ph qu th tr ch b c d đ g h k l m n p r s t v x".split(" ");

const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yêm yên yêng yêt yêu " +
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt " +
    "oe oem oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uơ uôc uôi uôm uôn uông uôt " +
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
  ).split(" "),
);
/** After `qu` the glide is spelled already. */
const RIMES_AFTER_QU = new Set(
  (
    "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e ec en eo et ê êch ên ênh êt êu " +
    "i it y ych yn ynh yt yên yêt yêu ơ ơi ơt ôc"
  ).split(" "),
);
const FRONT = /^[eêiy]/u;
const FRONT_ONLY = new Set(["k", "gh", "ngh"]);
const BACK_ONLY = new Set(["c", "ng"]);

/** True for a correctly spelled Vietnamese syllable, in any case, NFC, either tone placement. */
export function isSyllable(text: string): boolean {
  const { toneless, tone } = splitTone(text.toLowerCase());
  return composeSyllable(toneless, tone) !== null;
}

/** True when some marks make a syllable of these unaccented letters: `nguoi`, `viet`, but not `nq`. */
export function canBeSyllable(letters: string): boolean {
  return splits(letters.toLowerCase()).some(
    ({ onset, rime }) => FOLDED_RIMES.has(rime) && agrees(onset, rime),
  );
}

const FOLDED_RIMES = new Set(Array.from(RIMES, fold));

/**
 * A syllable from its letters without tone mark (`người` is `ngươi`; lower case, NFC) and its tone: NFC, the
 * mark placed as in `hòa`, `thủy`. Null when no Vietnamese syllable is spelled so.
 */
export function composeSyllable(toneless: string, tone: Tone): string | null {
  for (const { onset, rime } of splits(toneless)) {
    if (fits(onset, rime) && toneFits(rime, tone)) return onset + placeMark(rime, MARKS[tone]);
  }
  return null;
}

/** A lower-case NFC syllable without its tone mark, and the tone. Two marks count as the first. */
export function splitTone(syllable: string): { readonly toneless: string; readonly tone: Tone } {
  const mark = toneMarkOf(syllable);
  const tone = TONES.find((name) => MARKS[name] === mark) ?? "level";
  return { toneless: withoutTones(syllable), tone };
}

/** `gì` and `giếng` need `g` + `i…`; all others take the longest onset. */
function splits(letters: string): { readonly onset: string; readonly rime: string }[] {
  const longest = ONSETS.find((onset) => letters.startsWith(onset)) ?? "";
  const onsets = longest === "gi" ? [longest, "g"] : [longest];
  return onsets.map((onset) => ({ onset, rime: letters.slice(onset.length) }));
}

function fits(onset: string, rime: string): boolean {
  if (onset === "qu") return RIMES_AFTER_QU.has(rime);
  return RIMES.has(rime) && agrees(onset, rime);
}

/** Which letter writes an onset depends on the vowel behind it. */
function agrees(onset: string, rime: string): boolean {
  if (onset === "qu") return true;
  if (FRONT_ONLY.has(onset)) return FRONT.test(rime);
  if (BACK_ONLY.has(onset)) return !FRONT.test(rime);
  if (onset === "g") return !FRONT.test(rime) || rime.startsWith("i");
  if (rime.startsWith("y")) return onset === "" || (rime === "y" && /^[hklmst]$/u.test(onset));
  return true;
}

/** A syllable that ends in a stop has the tone sắc or nặng. */
function toneFits(rime: string, tone: Tone): boolean {
  return !/[cpt]$|ch$/u.test(rime) || tone === "acute" || tone === "dot";
}

function placeMark(rime: string, mark: string): string {
  const at = markedVowel(rime);
  return rime.slice(0, at) + (rime.charAt(at) + mark).normalize("NFC") + rime.slice(at + 1);
}

function markedVowel(rime: string): number {
  const vowels = /^[aăâeêioôơuưy]+/u.exec(rime)?.[0] ?? "";
  if (rime.startsWith("ươ")) return 1;
  const shaped = vowels.search(/[ăâêôơư]/u);
  if (shaped !== -1) return shaped;
  if (rime.length > vowels.length) return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
