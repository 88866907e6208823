/** The text without any accent: `Đảng ủy` → `Dang uy`. Keeps case and length in letters. */
export function fold(text: string): string {
  // Most of what is folded is a short word without any accent.
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** True when folding would change the text, that is, when it carries a Vietnamese accent or đ. */
export function hasAccent(text: string): boolean {
  return fold(text) !== text.normalize("NFC");
}

/**
 * Folded and lower case with exactly the length of the given NFC text, so that offsets found in the one hold
 * in the other. A character whose folded form has another length stays as it is.
 */
export function foldInPlace(text: string): string {
  const whole = fold(text).toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const folded = fold(character).toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join("");
}
