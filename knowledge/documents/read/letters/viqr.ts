import { isSyllable } from "../../../language/index.ts";

/** Vietnamese in plain letters, as e-mails of the 1990s had it: `Uy? ban nha^n da^n xa~`, `ddu+o+.c`. */
export const VIQR_WORD = /[A-Za-z][A-Za-z^(+*'`?~.]*/g;

const SHAPES: Readonly<Record<string, string>> = {
  "^": "\u0302",
  "(": "\u0306",
  "+": "\u031b",
  "*": "\u031b",
};
const TONES: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};
const MARKED = /([aeo])(\^)([`'?~.]?)|(a)(\()([`'?~.]?)|([ou])([+*])([`'?~.]?)|([aeiouy])()([`'?~.])/gi;

/** Whether a word has a mark that no other writing puts behind a vowel. */
export function hasViqrShape(word: string): boolean {
  return /[aeo]\^|a\(|[ou][+*]|^dd\p{L}/iu.test(word);
}

/** A word in VIQR; as it was where that makes no syllable. */
export function convertViqrWord(word: string): string {
  const converted = word
    .replace(/^dd/i, (pair) => (pair.startsWith("d") ? "đ" : "Đ"))
    .replace(MARKED, (_, ...groups: (string | undefined)[]) => {
      const [vowel = "", shape = "", tone = ""] = groups.slice(0, 12).filter((group) => group !== undefined);
      return (vowel + (SHAPES[shape] ?? "") + (TONES[tone] ?? "")).normalize("NFC");
    });
  if (isSyllable(converted)) return converted;
  // `QDD-UBND`
  return /^[A-Z]*DD[A-Z]*$/.test(word) ? word.replace("DD", "Đ") : word;
}

/** A full stop or question mark behind a word is a tone where the sentence goes on, else it ends the sentence. */
export function convertViqr(text: string): string {
  return text.replace(VIQR_WORD, (word, index: number) => {
    const goesOn = /^[ \t]+[a-z]/.test(text.slice(index + word.length, index + word.length + 3));
    const end = goesOn ? "" : (/[.?]$/.exec(word)?.[0] ?? "");
    const whole = word.slice(0, word.length - end.length);
    const converted = convertViqrWord(whole);
    if (converted !== whole) return converted + end;
    const shorter = whole.replace(/[.?'`~]+$/, "");
    return convertViqrWord(shorter) + whole.slice(shorter.length) + end;
  });
}
