// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const HALF_OF_PAIR = /\p{Cs}/gu;

/**
 * Replaces what a service would refuse: control characters other than tab and line feed by a space, lone surrogates by
 * "�". The length stays the same.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, " ").replace(HALF_OF_PAIR, "\ufffd");
}
