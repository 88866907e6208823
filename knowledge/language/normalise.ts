/**
 * Brings text from pages, files and keyboards to one written form without changing what it says:
 * Unicode NFC, ASCII in place of its full-width forms (`Điều １．`), the Vietnamese `Đ` in place of the look-alike `Ð` (U+00D0), plain spaces, straight
 * quotes, and `Covid-19` for `Covid -19` and `Covid- 19` (unaccented words only: `âm độ -5` stays). Line breaks stay.
 * Idempotent: `normalise(normalise(x)) === normalise(x)`.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u00D0/g, "\u0110")
    .replace(/\u00F0/g, "\u0111")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/(?<![\p{L}\p{M}])([A-Za-z]{3,})(?: -|- )(\d+)(?![\p{L}\d])/gu, "$1-$2")
    .normalize("NFC");
}

/** The forms of ASCII that are as wide as a Chinese character, which input methods and scanners leave behind. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/** Control and format characters: soft hyphen, zero-width, bidi marks, byte-order mark. Line breaks and tabs are space. */
const INVISIBLE = /(?![\n\t\v\f])[\p{Cc}\p{Cf}]/gu;
