import { BEFORE_COUNT } from "./counted-words.ts";
import { typeOfCode, typeOfFoldedName } from "./document-types.ts";
import { issuerPhraseAt } from "./issuer-phrases.ts";
import type { QuestionToken } from "./question-tokens.ts";

/** What stands before a number in a question. */
export interface LeftParts {
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  /** True when the type is a word of everyday speech (`quy định 3 …`, `thông báo 2 …`) and not a code. */
  readonly spoken: boolean;
  /** True for `văn bản số …`: a document, its type not said. */
  readonly anyDocument: boolean;
  /** True for `số …` directly before the number. */
  readonly numbered: boolean;
  /** True when the number is a date, a place, an article, a part of a larger number. */
  readonly blocked: boolean;
  /** Index of the first token that belongs to the number. */
  readonly first: number;
}

/** Words of the longest names of document types: `chương trình hành động`. */
const LONGEST_NAME = 4;
/** Codes that read as ordinary words without capitals: `da` is `đã`, `đa` as in `tối đa`; `l` and `sl` count. */
const CAPITALS_ONLY = new Set(["ĐA", "L", "SL", "CĐ"]);

/** Types whose names are verbs and plain nouns too. */
const SPOKEN = new Set(["QĐ", "KL", "HD", "KH", "TB", "ĐA", "CTr", "BC"]);

export function readLeft(tokens: readonly QuestionToken[], at: number): LeftParts {
  let before = skipMarks(tokens, at - 1);
  const numbered = tokens[before]?.text === "so" && tokens[before]?.kind === "word";
  if (numbered) before = skipMarks(tokens, before - 1);
  const none = { spoken: false, anyDocument: false, numbered, blocked: false, first: at };
  const named = typeEndingAt(tokens, before);
  if (named !== undefined) return { ...none, ...named };
  const issued = numbered ? typeBeforeIssuer(tokens, before) : undefined;
  if (issued !== undefined) return { ...none, ...issued };
  if (tokens[before]?.text === "ban" && tokens[before - 1]?.text === "van")
    return { ...none, anyDocument: true, first: before - 1 };
  return { ...none, blocked: isBlocked(tokens, at) };
}

/** A colon or one dot between the type and the number: `Quyết định số: 23`. */
function skipMarks(tokens: readonly QuestionToken[], at: number): number {
  return tokens[at]?.text === ":" || (tokens[at]?.text === "." && tokens[at - 1]?.text === "so")
    ? at - 1
    : at;
}

function typeEndingAt(
  tokens: readonly QuestionToken[],
  last: number,
): { readonly type: string; readonly first: number; readonly spoken: boolean } | undefined {
  for (let length = LONGEST_NAME; length >= 1; length--) {
    const first = last - length + 1;
    if (first < 0) continue;
    const name = tokens.slice(first, last + 1).map((token) => token.text);
    const type = typeOfFoldedName(name.join(" "));
    if (type !== undefined) return { type, first, spoken: SPOKEN.has(type) };
  }
  const code = tokens[last];
  const type = code?.kind === "word" ? typeOfCode(code.text) : undefined;
  if (code === undefined || type === undefined) return undefined;
  if (CAPITALS_ONLY.has(type) && code.written !== code.written.toUpperCase()) return undefined;
  return { type, first: last, spoken: false };
}

/** `chỉ thị của thủ tướng số 33`: the type before an issuer that ends at `last`. */
function typeBeforeIssuer(
  tokens: readonly QuestionToken[],
  last: number,
):
  | { readonly type: string; readonly issuer: string; readonly first: number; readonly spoken: boolean }
  | undefined {
  const words = tokens.map((token) => token.text);
  for (let start = Math.max(0, last - 7); start <= last; start++) {
    const phrase = issuerPhraseAt(words, start);
    if (phrase === undefined || start + phrase.length - 1 !== last) continue;
    const named = typeEndingAt(tokens, words[start - 1] === "cua" ? start - 2 : start - 1);
    if (named !== undefined) return { ...named, issuer: phrase.code };
  }
  return undefined;
}

function isBlocked(tokens: readonly QuestionToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === "word") return BEFORE_COUNT.has(before.text) || tokens[at]?.glued === true;
  return tokens[at]?.glued === true && tokens[at - 2]?.kind === "number" && before.glued;
}
