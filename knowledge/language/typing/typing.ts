import { z } from "zod";
import { fold, hasAccent } from "../fold.ts";
import { wordList } from "../lexicons/data-schemas.ts";
import { canBeSyllable, isSyllable } from "../syllable-structure.ts";
import { matchingForm } from "../syllables.ts";
import { decodeTelex } from "./telex.ts";
import { decodeVni } from "./vni.ts";

/** data/typing.yaml. */
export const typingSchema = z.strictObject({
  english: wordList,
  loans: wordList,
  numbered: wordList,
  beforeTu: wordList,
});

interface TypingWords {
  /** English words that read as Telex too. They are no evidence. */
  readonly english: ReadonlySet<string>;
  /** Of these, the ones that people use in Vietnamese: they stay. */
  readonly loans: ReadonlySet<string>;
  /** Folded words that people number without a space: `quan3` is `quận 3`, not `quản`. */
  readonly numbered: ReadonlySet<string>;
  /** Syllables before which `tw` is `tư` and not Trung ương: thông tư, đầu tư, thứ tư, riêng tư. */
  readonly beforeTu: ReadonlySet<string>;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Method {
  readonly decode: (word: string) => string | null;
  /** Keys that nothing but this method explains. */
  readonly strongKey: RegExp;
  /** Abbreviations without a vowel that the key of đ stands in: `hddnd`, `23-qdd/tw`. */
  readonly barredLetters: RegExp;
  readonly bar: RegExp;
}

const TELEX: Method = {
  decode: decodeTelex,
  strongKey: /dd|aa|ee|oo|w/iu,
  barredLetters: /(?<![\p{L}\d])[b-df-hj-np-tvx]*dd[b-df-hj-np-tvx]*(?![\p{L}\d])/giu,
  bar: /dd/giu,
};
const VNI: Method = {
  decode: decodeVni,
  // No Vietnamese word ends in a digit; those that are numbered without a space are no evidence anyway.
  strongKey: /\d/u,
  barredLetters: /(?<![\p{L}\d])[b-df-hj-np-tvx]*d9[b-df-hj-np-tvx]*(?![\p{L}\d])/giu,
  bar: /d9/giu,
};

/** Smallest share of the words that must carry keys; in Vietnamese about three of four syllables need some. */
const LEAST_SHARE = 0.34;
/** The same where none of the keys is one that nothing but the method explains. */
const LEAST_SHARE_WITHOUT_STRONG_KEY = 0.6;

/**
 * A function that gives a question typed with the input method off (raw Telex or VNI) as it was meant; any other question
 * unchanged. Decided over the whole question: one accented letter, or too few words that only keys explain, and it stays.
 * Only correctly spelled Vietnamese syllables are written; document numbers, names and loanwords stay.
 */
export function createRawTyping(data: z.output<typeof typingSchema>): (text: string) => string {
  const listed: TypingWords = {
    english: new Set(data.english.split(/\s+/u)),
    loans: new Set(data.loans.split(/\s+/u)),
    numbered: new Set(fold(data.numbered.normalize("NFC")).toLowerCase().split(/\s+/u)),
    beforeTu: new Set(matchingForm(data.beforeTu).split(" ")),
  };
  return (text) => {
    if (hasAccent(text)) return text;
    const words = wordsOf(text);
    for (const method of [TELEX, VNI])
      if (isTypedWith(method, words, listed)) return decodeWords(text, words, method, listed);
    return text;
  };
}

function isTypedWith(method: Method, words: readonly Word[], listed: TypingWords): boolean {
  let keyed = 0;
  let plain = 0;
  let odd = 0;
  let strong = 0;
  for (const { text } of words) {
    const kind = kindOf(text, method, listed);
    if (kind === "keyed") keyed++;
    if (kind === "keyed" && method.strongKey.test(text)) strong++;
    if (kind === "plain") plain++;
    if (kind === "odd") odd++;
  }
  const share = keyed / (keyed + plain + odd);
  return keyed > odd && share >= (strong > 0 ? LEAST_SHARE : LEAST_SHARE_WITHOUT_STRONG_KEY);
}

/**
 * `keyed` only makes sense with keys; `plain` is a syllable that needs none; `odd` speaks against raw typing
 * (`nguoi` is unaccented, `video` foreign); `silent` says nothing: numbers, abbreviations.
 */
function kindOf(word: string, method: Method, listed: TypingWords): "keyed" | "plain" | "odd" | "silent" {
  const lower = word.toLowerCase();
  if (isSilent(lower, listed)) return "silent";
  const decoded = method.decode(lower);
  // `oo` is a key far more often than the rime of `xoong`.
  if (decoded !== null && decoded !== lower && (!canBeSyllable(lower) || lower.includes("oo")))
    return "keyed";
  return isSyllable(lower) ? "plain" : "odd";
}

function isSilent(lower: string, { english, numbered }: TypingWords): boolean {
  const [, letters = "", digits = ""] = /^([a-z]+)(\d*)$/u.exec(lower) ?? [];
  if (digits !== "" && (letters.length === 1 || numbered.has(letters))) return true;
  return english.has(lower) || !/[aeiouyw]/u.test(lower);
}

function decodeWords(
  text: string,
  words: readonly Word[],
  method: Method,
  { beforeTu, loans }: TypingWords,
): string {
  let out = "";
  let from = 0;
  let before = "";
  for (const word of words) {
    const lower = word.text.toLowerCase();
    const stays =
      lower === "tw" ? !beforeTu.has(before.toLowerCase()) : loans.has(lower) || isAcronym(word.text, text);
    before = stays ? word.text : (method.decode(word.text) ?? word.text);
    out += text.slice(from, word.start) + before;
    from = word.end;
  }
  return (out + text.slice(from)).replace(method.barredLetters, (letters) =>
    letters.replace(method.bar, (typed) => (typed.startsWith("D") ? "Đ" : "đ")),
  );
}

/** Capitals in a question that has small letters: `OS`, `BHYT`. */
function isAcronym(word: string, question: string): boolean {
  return /\p{L}{2}/u.test(word) && word === word.toUpperCase() && question !== question.toUpperCase();
}

const WORD = /(?<![\p{L}\p{N}][-/.@_]|[\p{L}\p{N}])[a-z][a-z\d]*(?![-/.@_]?[\p{L}\p{N}])/giu;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
