import { isSyllable } from "../../../language/syllable-structure.ts";

/** What layout does to words mended: leaders of dots shortened, syllables that were torn apart joined. */
export function mendText(text: string): string {
  return joinSpacedLetters(joinTornSyllables(text.replace(LEADER, "…")));
}

/** Dots that lead to a page number or leave room for a pen. */
const LEADER = /(?:[.…_·]\s?){5,}/gu;

const LETTERS = /^\p{L}+$/u;
const VOWEL = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/**
 * `ĐIỀ U KHO ẢN`: fonts that lack a letter have it put in by another, with a gap. Two parts become one where they make a
 * syllable and one of them is none; where a line was torn so, also where both are (`KHO ẢN`).
 */
function joinTornSyllables(text: string): string {
  if (!TORN.test(text)) return text;
  const once = joinPairs(text, (a, b) => !isSyllable(a) || !isSyllable(b));
  return once === text ? text : joinPairs(once, (a, b) => VOWEL.test(b) && a.length > 1);
}

/** A quick look first: most lines have no part that could be torn off. */
const TORN = /(?:^|\s)(?:\p{L}{1,2}|\p{L}*\P{ASCII}\p{L}*)(?=\s|[,.;:]|$)/u;

function joinPairs(text: string, isTorn: (a: string, b: string) => boolean): string {
  const words = text.split(" ");
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const [letters = "", mark = ""] = [/^\p{L}+/u.exec(word)?.[0], /\P{L}*$/u.exec(word)?.[0]];
    const isPair =
      before !== undefined &&
      LETTERS.test(before) &&
      letters + mark === word &&
      agreeInCase(before, letters) &&
      isSyllable(before + letters) &&
      isTorn(before, letters);
    if (isPair) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined.join(" ");
}

/** `Đ ảng` and `Đ ẢNG` are one word, `NH à` is none. */
function agreeInCase(a: string, b: string): boolean {
  if (b === b.toUpperCase()) return a === a.toUpperCase();
  return b === b.toLowerCase() && a.slice(1) === a.slice(1).toLowerCase();
}

/** `Q U Y Ế T Đ Ị N H`: a title set wide. Its syllables are found where there is one way to read them. */
function joinSpacedLetters(text: string): string {
  return text.replace(SPACED, (run) => splitSyllables(run.replaceAll(" ", "")) ?? run);
}

const SPACED = /(?<![\p{L}\p{N}])(?:\p{Lu} ){4,}\p{Lu}(?![\p{L}\p{N}])/gu;

/** The fewest syllables that these letters make; undefined where they make none. */
function splitSyllables(letters: string): string | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      const syllable = letters.slice(start, end);
      if (before === undefined || !isSyllable(syllable)) continue;
      if (best[end] === undefined || before.length + 1 < best[end]!.length) best[end] = [...before, syllable];
    }
  }
  return best[letters.length]?.join(" ");
}
