/**
 * Brings text from pages, files and keyboards to one written form without changing what it says:
 * Unicode NFC, the Vietnamese `Đ` in place of the look-alike `Ð` (U+00D0), plain spaces, straight
 * quotes, and `Covid-19` for `Covid -19` and `Covid- 19`. Line breaks stay.
 * Idempotent: `normalise(normalise(x)) === normalise(x)`.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u00D0/g, "\u0110")
    .replace(/\u00F0/g, "\u0111")
    .replace(INVISIBLE, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/(\p{L})(?: -|- )(\d+)(?![\p{L}\d])/gu, "$1-$2")
    .normalize("NFC");
}

/** Soft hyphen, zero-width space/joiners, bidi marks, word joiner, byte-order mark, other control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u0000-\u0008\u000B\u000E-\u001F\u007F]/g;
