import iconv from "iconv-lite";
import { isSyllable } from "../../../language/index.ts";

/** Bytes that Windows-1252 has no letter for; programs put U+FFFD in place of each. */
const WITHOUT_LETTER = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const LOST = "\ufffd";
/** `à` is the bytes C3 A0, and the second is a space that programs make a plain one. */
const LOST_SPACE = "Ã ";

/** UTF-8 that was read as Windows-1252 or Latin-1: by the letter that was read, its byte. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x80 }, (_, index) => 0x80 + index)
    .flatMap((byte): [string, number][] => {
      return [
        [String.fromCharCode(byte), byte],
        [iconv.decode(Buffer.of(byte), "win1252"), byte],
      ];
    })
    .filter(([letter]) => letter !== LOST),
);

const MISREAD = new RegExp(`[${[...BYTES.keys()].join("").replace(/[\\\]^-]/g, "\\$&")}${LOST}]+`, "gu");
/** Stands for a letter with several readings: a private character that counts up from this one. */
const FIRST_OPEN = 0xf0000;
const WORD = /[\p{L}\p{M}\u{f0000}-\u{ffffd}]+/gu;

/** Two or more bytes of one letter in the text, each sequence once. */
export function misreadSequences(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(MISREAD)) {
    for (const { read, meant } of decodeRun(run)) if (read.length > 1 && meant.length > 0) found.add(read);
  }
  return found;
}

/** Text that was read wrongly once; U+FFFD stays where a letter is lost and its word does not tell which it was. */
export function repairMojibake(text: string): string {
  const open: (readonly string[])[] = [];
  const keepOpen = (choices: readonly string[]) => {
    open.push(choices);
    return String.fromCodePoint(FIRST_OPEN + ((open.length - 1) % MOST_OPEN));
  };
  const read = text.replaceAll(LOST_SPACE, "Ã\u00a0").replace(MISREAD, (run) => {
    const letters = decodeRun(run).map(({ read, meant: [first, ...others] }) => {
      if (first === undefined) return read;
      return others.length === 0 ? first : keepOpen([first, ...others]);
    });
    return letters.join("");
  });
  return splitJoined(read.replace(WORD, (word) => fillLost(word, open)));
}

/** Characters of the private plane. */
const MOST_OPEN = 0xfffd;

interface Decoded {
  readonly read: string;
  /** What it may have been; none for letters that were read rightly. */
  readonly meant: readonly string[];
}

function decodeRun(run: string): Decoded[] {
  const letters = Array.from(run);
  const decoded: Decoded[] = [];
  for (let index = 0; index < letters.length; ) {
    const length = sequenceLength(BYTES.get(letters[index] ?? "") ?? 0);
    const read = letters.slice(index, index + length);
    const meant = read.length === length && length > 1 ? possibleLetters(read) : [];
    const taken = meant.length > 0 ? read : [letters[index] ?? ""];
    decoded.push({ read: taken.join(""), meant });
    index += taken.length;
  }
  return decoded;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}

/** Control characters among them: what was read wrongly twice has them in between. */
function possibleLetters([first = "", ...others]: readonly string[]): string[] {
  let sequences = [[BYTES.get(first) ?? 0]];
  for (const letter of others) {
    const byte = BYTES.get(letter);
    const bytes = letter === LOST ? WITHOUT_LETTER : byte !== undefined && byte < 0xc0 ? [byte] : [];
    sequences = sequences.flatMap((sequence) => bytes.map((next) => [...sequence, next]));
  }
  return sequences
    .map((bytes) => Buffer.from(bytes).toString("utf8"))
    .filter((letter) => /^[^\ufffd]$/u.test(letter));
}

/** Each lost letter of the word by what may stand there: the one way that makes a syllable. */
function fillLost(word: string, open: readonly (readonly string[])[]): string {
  const choices = Array.from(word, (letter) => open[(letter.codePointAt(0) ?? 0) - FIRST_OPEN] ?? [letter]);
  if (choices.every(({ length }) => length === 1)) return word;
  let readings = [""];
  for (const letters of choices) {
    readings = readings.flatMap((before) => letters.map((letter) => before + letter)).slice(0, MOST_READINGS);
  }
  const fitting = readings.filter((reading) => isSyllable(reading) && hasOneCase(reading));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  return choices.map(([letter = "", ...others]) => (others.length > 0 ? LOST : letter)).join("");
}

/** Five ways for each of three lost letters: no syllable has lost more. */
const MOST_READINGS = 125;

function hasOneCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

/** `là người`, where the space that was half of `à` had been joined with the one between the words. */
function splitJoined(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const at = word.indexOf("à") + 1;
    if (at === 0 || at === word.length || isSyllable(word)) return word;
    const [before, after] = [word.slice(0, at), word.slice(at)];
    return isSyllable(before) && isSyllable(after) ? `${before} ${after}` : word;
  });
}
