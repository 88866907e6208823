import { isSyllable } from "../../../language/syllable-structure.ts";

/** What layout does to words mended: leaders of dots shortened, syllables that were torn apart joined. */
export function mendText(text: string): string {
  return joinTornSyllables(joinSpacedLetters(text.replace(LEADER, "…")));
}

/** Dots that lead to a page number or leave room for a pen. */
const LEADER = /(?:[.…_·]\s?){5,}/gu;

const LETTERS = /^\p{L}+$/u;
const VOWEL = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/**
 * `ĐIỀ U KHO ẢN`: fonts that lack a letter have it put in by another, with a gap. Parts become one where they make a syllable
 * and one of them is none; where a line was torn so, also where all are (`KHO ẢN`).
 */
function joinTornSyllables(text: string): string {
  if (!TORN.test(text)) return text;
  const once = joinParts(text, isBroken);
  return once === text ? text : joinParts(once, (parts) => parts.slice(1).every((part) => VOWEL.test(part)));
}

/** A quick look first: most lines have no part that could be torn off. */
const TORN = /(?:^|\s)(?:\p{L}{1,2}|\p{L}*\P{ASCII}\p{L}*)(?=\s|[,.;:]|$)/u;

/** One part is no syllable, or most are single letters. */
function isBroken(parts: readonly string[]): boolean {
  const single = parts.filter((part) => part.length === 1).length;
  return parts.some((part) => !isSyllable(part)) || (parts.length > 2 && single >= parts.length - 1);
}

const MOST_PARTS = 4;

function joinParts(text: string, isTorn: (parts: readonly string[]) => boolean): string {
  const words = text.split(" ");
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = tornParts(words, at, isTorn);
    joined.push(words.slice(at, at + count).join(""));
    at += count;
  }
  return joined.join(" ");
}

/** How many words from `at` on are parts of one syllable; 1 where none is torn. The last may have a mark behind it. */
function tornParts(
  words: readonly string[],
  at: number,
  isTorn: (parts: readonly string[]) => boolean,
): number {
  for (let count = Math.min(MOST_PARTS, words.length - at); count > 1; count--) {
    const parts = words.slice(at, at + count);
    const last = parts.at(-1)!.replace(/[,.;:)]+$/u, "");
    const letters = [...parts.slice(0, -1), last];
    if (!letters.every((part) => LETTERS.test(part)) || !agreeInCase(letters)) continue;
    if (isSyllable(letters.join("")) && isTorn(letters)) return count;
  }
  return 1;
}

/** `Đ ảng` and `Đ ẢNG` are one word, `NH à` is none. */
function agreeInCase(parts: readonly string[]): boolean {
  const whole = parts.join("");
  return whole === whole.toUpperCase() || whole.slice(1) === whole.slice(1).toLowerCase();
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
