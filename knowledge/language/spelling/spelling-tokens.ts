import { escapePattern } from "../escape-pattern.ts";

/** A word of a question as spelling sees it: letters and digits, or a listed form with marks in it (`CT-XH`). */
export interface SpellingToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when a mark joins it to a neighbour, as in `QĐ/TW`, `v.v`, `a@b`. */
  readonly joined: boolean;
}

/** Finds the tokens of a text in NFC. `withMarks`: the listed forms that contain marks, e.g. `CT-XH`. */
export function createTokeniser(withMarks: readonly string[]): (text: string) => SpellingToken[] {
  const listed = withMarks.map(escapePattern);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...listed, "[\\p{L}\\p{N}]+"].join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      return { text: match[0], start, end, joined: isJoined(text, start, end) };
    });
}

function isJoined(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}][-/.@_&]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[-/.@_&][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}
