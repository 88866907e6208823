// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const HALF_OF_PAIR = /\p{Cs}/gu;

/**
 * The text without what a service would refuse: a space for control characters but tab and line feed, "�" for half
 * of a surrogate pair. Its length stays the same.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, " ").replace(HALF_OF_PAIR, "\ufffd");
}
