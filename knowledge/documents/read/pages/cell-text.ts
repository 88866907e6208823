import { oneLine } from "../line.ts";
import { mendText } from "./mend-text.ts";
import type { Run } from "./page.ts";
import { stripsOf } from "./strip.ts";

/** The words of one cell as one line of text. */
export function cellText(runs: readonly Run[]): string {
  if (runs.length === 0) return "";
  const strips = stripsOf({ runs }).sort((a, b) => {
    const isSameRow = Math.abs(a.baseline - b.baseline) < 0.5 * Math.max(a.size, b.size);
    return isSameRow ? a.left - b.left : a.baseline - b.baseline;
  });
  return mendText(oneLine(strips.reduce((text, strip) => joinTexts(text, strip.text.trim()), "")));
}

/** Two lines of one paragraph; a word that was hyphenated at the end of the line becomes one again. */
export function joinTexts(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  if (/\u00AD$/u.test(before)) return before.slice(0, -1) + after;
  // Vietnamese words are not hyphenated: a hyphen at the end of a line belongs to a number, a span or a name.
  if (/(?:^|\s)\S*[\d/]\S*-$/u.test(before) && /^[\p{Lu}\d]/u.test(after)) return before + after;
  if (/\/$/u.test(before) && /^[\p{Lu}\d]/u.test(after)) return before + after;
  if (/\p{L}$/u.test(before) && /^-[\p{Lu}]/u.test(after)) return before + after;
  if (/[a-z]{2}-$/u.test(before) && /^[a-z]{2}/u.test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}
