/** The text without any accent: `Đảng ủy` → `Dang uy`. Keeps case and length in letters. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .normalize("NFC");
}

/** True when folding would change the text, that is, when it carries a Vietnamese accent or đ. */
export function hasAccent(text: string): boolean {
  return fold(text) !== text.normalize("NFC");
}
