import { hasAccent } from "../../../language/fold.ts";
import { canBeSyllable, isSyllable } from "../../../language/syllable-structure.ts";
import type { OcrLine } from "./hocr.ts";

/** Share of the letters that stand in words that Vietnamese has, in numbers, or that are sure to be read right. */
export function qualityOf(lines: readonly OcrLine[]): number {
  let [good, all] = [0, 0];
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      const letters = text.replace(/[^\p{L}\p{N}]/gu, "");
      // Strokes that are no letter count as one.
      all += Math.max(1, letters.length);
      const isGood = isWord(letters) ? confidence > 40 : confidence > (/^\d+$/.test(letters) ? 60 : 88);
      if (isGood) good += letters.length;
    }
  }
  return all === 0 ? 0 : good / all;
}

function isWord(letters: string): boolean {
  if (letters.length < 2) return false;
  return hasAccent(letters) ? isSyllable(letters) : canBeSyllable(letters);
}
