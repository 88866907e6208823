/** Texts in which names are looked up, at most; a name that a document is about stands near its beginning. */
const LONGEST_TEXT = 80_000;
/** Syllables of a stretch that is looked up as a whole. */
const LONGEST_STRETCH = 14;

/**
 * Capitals as they would be read: `SỬA ĐỔI LUẬT GIẾNG LÀNG` is `Sửa đổi Luật Giếng làng` where the document itself
 * writes `Luật Giếng làng`. The longest stretches that the text has win; the others are put in small letters.
 */
export function readableCase(capitals: string, text: string): string {
  const words = capitals.split(" ");
  const source = createSource(text);
  const written: string[] = [];
  for (let from = 0; from < words.length; ) {
    const { stretch, length } = longestStretch(words, from, source);
    written.push(stretch);
    from += length;
  }
  const whole = written.join(" ");
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

interface Source {
  readonly text: string;
  /** The same in small letters; offsets are those of `text`. */
  readonly small: string;
}

function createSource(text: string): Source {
  const part = text.slice(0, LONGEST_TEXT);
  const small = part.toLowerCase();
  return small.length === part.length ? { text: part, small } : { text: "", small: "" };
}

function longestStretch(words: readonly string[], from: number, source: Source) {
  for (let length = Math.min(LONGEST_STRETCH, words.length - from); length >= 2; length--) {
    const stretch = words.slice(from, from + length).join(" ");
    const found = findInText(stretch.toLowerCase(), source);
    if (found !== undefined) return { stretch: found, length };
  }
  return { stretch: words[from]?.toLowerCase() ?? "", length: 1 };
}

/** As the text writes it where it does not write it in capitals; inside a sentence before at its beginning. */
function findInText(small: string, source: Source): string | undefined {
  let atBeginning: string | undefined;
  for (let at = source.small.indexOf(small); at >= 0; at = source.small.indexOf(small, at + 1)) {
    const written = source.text.slice(at, at + small.length);
    const before = source.small.charAt(at - 1);
    const after = source.small.charAt(at + small.length);
    if (/\p{L}/u.test(before) || /\p{L}/u.test(after) || isShouted(written)) continue;
    if (before === " " && !/[.:;?!]$/u.test(source.small.charAt(at - 2))) return written;
    atBeginning ??= isName(written) ? written : small;
  }
  return atBeginning;
}

/** More than its first word begins with a capital. */
function isName(written: string): boolean {
  return /\s\p{Lu}/u.test(written);
}

function isShouted(written: string): boolean {
  return !/\p{Ll}/u.test(written) || /\p{Lu}{2,} \p{Lu}{2,}/u.test(written);
}
