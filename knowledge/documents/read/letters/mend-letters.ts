import { restoreCapitals } from "./capitals.ts";
import { isGarbled } from "./garbled.ts";
import { CHUNK, hasVietnameseLetter, judgeChunk, type Verdict } from "./judge-letters.ts";
import { misreadSequences, repairMojibake } from "./mojibake.ts";
import { convertLetters, convertTcvn3, VISCII, WINDOWS_1258 } from "./single-byte-letters.ts";
import { convertViqr, convertViqrWord, hasViqrShape, VIQR_WORD } from "./viqr.ts";
import { convertVni } from "./vni.ts";

/** How letters were written before, or what went wrong with them. */
export type Letters =
  | "tcvn3"
  | "vni"
  | "viscii"
  | "windows-1258"
  | "viqr"
  | "mojibake"
  | "n-tilde"
  | "escaped";

export type Mended =
  /** `from` names what was converted; a text without it is unchanged. */
  | { readonly kind: "text"; readonly text: string; readonly from?: Letters }
  /** Nothing is known to make Vietnamese, or any language, of it. */
  | { readonly kind: "garbled" };

export interface MendOptions {
  /** Different words that have to become Vietnamese before a text counts as written in other letters; 3 when not given. */
  readonly fewestWords?: number;
}

const FEWEST_WORDS = 3;

/**
 * A text in Unicode, whatever letters it was written in, told by whether it becomes Vietnamese syllables. Wants the text as it
 * was read, before `normalise`, which takes a soft hyphen out: TCVN3's `ư`. Unicode text comes back as it is.
 */
export function mendLetters(text: string, { fewestWords = FEWEST_WORDS }: MendOptions = {}): Mended {
  if (!looksOdd(text, fewestWords)) return { kind: "text", text };
  const mended = convert(text, fewestWords);
  return isGarbled(mended.text) ? { kind: "garbled" } : { kind: "text", ...mended };
}

/** Signs and letters that Vietnamese text has seldom or never. A text with fewer of them than would count is not looked at. */
const ODD =
  /%u[\da-f]{4}|[\u0080-\u009f\u00a1-\u00a9\u00ab-\u00af\u00b4-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff\ufffd\ue000-\uf8ff]|\p{L}\?\p{L}|[âăêôơưõý][ìòÌÒ]|[aeoAEO]\^|[ouOU]\+/gu;

function looksOdd(text: string, fewest: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(ODD)) if (++found >= fewest) return true;
  return false;
}

function convert(text: string, fewestWords: number): { text: string; from?: Letters } {
  let mended: { text: string; from?: Letters } = { text };
  // A document can hold two of them: its body in one font, a table in another. A text read wrongly twice is repaired twice.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = convertOnce(mended.text, fewestWords);
    if (next === undefined) return mended;
    mended = { text: next.text, from: mended.from ?? next.from };
  }
  return mended;
}

const MOST_ROUNDS = 4;

function convertOnce(text: string, fewestWords: number): { text: string; from: Letters } | undefined {
  if ((text.match(ESCAPED) ?? []).length >= fewestWords) return { text: unescapeText(text), from: "escaped" };
  const repaired = repairLines(text);
  if (repaired !== text) return { text: repaired, from: "mojibake" };
  const found = recogniseWords(text, fewestWords);
  if (found !== undefined) return { text: convertLines(text, found), from: found.letters };
  if (isViqr(text)) return { text: convertViqr(text), from: "viqr" };
  const barred = text.replace(TILDE_WORD, (word) => withBar(word));
  return barred === text ? undefined : { text: barred, from: "n-tilde" };
}

/** `%u0110i%u1ec1u`, as old scripts wrote what is not ASCII; the signs of ASCII stand beside it as `%2C`. */
const ESCAPED = /%u[\da-f]{4}/giu;

function unescapeText(text: string): string {
  return text.replace(/%u([\da-f]{4})|%([2-7][\da-f])/giu, (_, long?: string, short?: string) => {
    return String.fromCharCode(Number.parseInt(long ?? short ?? "", 16));
  });
}

/** Lines with letters that only right Unicode has were read rightly. */
function repairLines(text: string): string {
  const lines = text.split("\n");
  const misread = lines.filter((line) => !hasVietnameseLetter(line));
  const sequences = new Set(misread.flatMap((line) => [...misreadSequences(line)]));
  if (sequences.size < FEWEST_WORDS) return text;
  return lines.map((line) => (hasVietnameseLetter(line) ? line : repairMojibake(line))).join("\n");
}

interface Writing {
  readonly letters: Letters;
  readonly convert: (text: string) => string;
}

const WRITINGS: readonly Writing[] = [
  { letters: "tcvn3", convert: convertTcvn3 },
  { letters: "vni", convert: convertVni },
  { letters: "windows-1258", convert: (text) => convertLetters(text, WINDOWS_1258) },
  { letters: "viscii", convert: (text) => convertLetters(text, VISCII) },
];

/** The writing in which most of the wrong words of a text are Vietnamese. */
function recogniseWords(text: string, fewestWords: number): Writing | undefined {
  const words = new Map<string, number>();
  for (const [chunk] of text.matchAll(CHUNK)) {
    if (judgeChunk(chunk) === "wrong" && !hasVietnameseLetter(chunk))
      words.set(chunk, (words.get(chunk) ?? 0) + 1);
  }
  if (words.size < fewestWords) return undefined;
  const counted = WRITINGS.map((writing) => ({ writing, ...countRight(words, writing) }));
  const best = counted.reduce((one, other) => (other.right > one.right ? other : one));
  const isEnough = best.different >= fewestWords && best.right >= SHARE_RIGHT * (best.right + best.wrong);
  return isEnough ? best.writing : undefined;
}

/** Names, figures with signs and slips of typing are among the words of every text. */
const SHARE_RIGHT = 0.6;

function countRight(words: ReadonlyMap<string, number>, { convert }: Writing) {
  const count = { right: 0, wrong: 0, different: 0 };
  for (const [word, times] of words) {
    const verdict = judgeChunk(convert(word));
    if (verdict === "right") count.different++;
    if (verdict !== "plain") count[verdict] += times;
  }
  return count;
}

/** Line by line: a page may have its heading in Unicode and its text in old letters. */
function convertLines(text: string, writing: Writing): string {
  const lines = text.split("\n").map((line) => ({ line, ...weighLine(line, writing) }));
  const isMostlyOld = sum(lines.map(({ old }) => old)) >= sum(lines.map(({ unicode }) => unicode));
  return lines
    .map(({ line, old, unicode }) => {
      const isOld = old === unicode ? isMostlyOld : old > unicode;
      return convertLine(line, writing, isOld);
    })
    .join("\n");
}

/** Words of a line that are right in one of the two only. */
function weighLine(line: string, { convert }: Writing): { old: number; unicode: number } {
  const weight = { old: 0, unicode: 0 };
  for (const [chunk] of line.matchAll(CHUNK)) {
    const [now, then] = [judgeChunk(chunk), judgeChunk(convert(chunk))];
    if (now === "right" && (then === "wrong" || hasVietnameseLetter(chunk))) weight.unicode++;
    if (now === "wrong" && then === "right") weight.old++;
  }
  return weight;
}

function convertLine(line: string, { convert, letters }: Writing, isOld: boolean): string {
  const words = Array.from(line.matchAll(CHUNK), ([read]) => {
    const converted = convert(read);
    return { read, converted: isMeant(read, converted, isOld) ? converted : read };
  });
  const written =
    letters === "tcvn3" && isOld ? restoreCapitals(words) : words.map(({ converted }) => converted);
  return line.replace(CHUNK, () => written.shift() ?? "");
}

function isMeant(read: string, converted: string, isOld: boolean): boolean {
  if (hasVietnameseLetter(read)) return false;
  const [now, then]: Verdict[] = [judgeChunk(read), judgeChunk(converted)];
  if (!isOld) return now === "wrong" && then === "right";
  return !LONE_SIGN.test(read) && !(now === "right" && then === "wrong");
}

/** Signs that stand alone as what they are; the letters that they also are make no word alone. */
const LONE_SIGN = /^[·§»®©×°±¹²³¿¡¼½¾÷]$/u;

/** At least a quarter of the words have marks that make them syllables; formulas and addresses have them too, but seldom. */
function isViqr(text: string): boolean {
  if (hasVietnameseLetter(text)) return false;
  const words = text.match(VIQR_WORD) ?? [];
  const shaped = words.filter((word) => hasViqrShape(word));
  const right = shaped.filter(
    (word) => convertViqr(word) !== word && convertViqrWord(word.replace(/[.?]$/, "")) !== word,
  );
  return (
    new Set(right).size >= FEWEST_WORDS &&
    right.length >= 0.8 * shaped.length &&
    right.length * 4 >= words.length
  );
}

/** `ñ` typed for `đ`, which only begins a syllable. */
const TILDE_WORD = /(?<![\p{L}\p{M}])[ñÑ][\p{L}\p{M}]+/gu;

function withBar(word: string): string {
  const barred = (word.startsWith("ñ") ? "đ" : "Đ") + word.slice(1);
  return judgeChunk(barred) === "right" ? barred : word;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
