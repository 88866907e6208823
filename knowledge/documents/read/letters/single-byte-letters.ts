import iconv from "iconv-lite";

/**
 * Letters of TCVN3 (ABC, the `.Vn…` fonts), VISCII and Windows-1258 that were read as if they were Windows-1252: by the
 * letter that was read, what was meant. Windows-1258 writes a tone as a letter of its own, which NFC joins to its vowel.
 */
const TCVN3 = misread("tcvn", { except: "°±²³´" });
export const VISCII = misread("viscii");
export const WINDOWS_1258 = misread("windows-1258");

/**
 * Only what differs, above 0x80; a byte that Windows-1252 leaves empty comes as the control character of its number.
 * `except`: read as such far more often (20°C, m²) than as the tones of their own that TCVN3's fonts do not have.
 */
function misread(encoding: string, { except = "" } = {}): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const bytes = Buffer.of(byte);
    const read = new TextDecoder("windows-1252").decode(bytes);
    const meant = iconv.decode(bytes, encoding);
    if (meant !== read && /^[\p{L}\p{M}]$/u.test(meant) && !except.includes(read)) letters.set(read, meant);
  }
  return letters;
}

export function convertLetters(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter)
    .join("")
    .normalize("NFC");
}

/** Soft hyphens are `ư`, and invisible: two are a slip of the finger. */
export function convertTcvn3(text: string): string {
  return convertLetters(text.replace(/\u00ad{2,}/g, "\u00ad"), TCVN3);
}
