import type { LeftParts } from "./asked-number-left.ts";
import { canonicalIssuer, isKnownIssuer } from "./document-issuers.ts";
import { typeOfCode } from "./document-types.ts";
import { issuerPhraseAt } from "./issuer-phrases.ts";
import type { QuestionToken } from "./question-tokens.ts";

/** What stands behind a number in a question. */
export interface RightParts {
  readonly year?: string | undefined;
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  /** Enough to take the number for a document's: a type code, a code of an organ, or a year that no date has. */
  readonly sure: boolean;
  /** True when the number is a date, a decimal, a range, or only a year. */
  readonly blocked: boolean;
  /** Index of the last token that belongs to the number. */
  readonly last: number;
}

/** Codes that make a bare `23 qđ` a document number; others (`3 ct`, `5 tt`) mean too much else in chat. */
const CLEAR_CODES = new Set(["QĐ", "NQ", "NĐ", "TTLT"]);
/** Codes of organs that people type behind a number with only a space. */
const CLEAR_ORGANS = new Set(["tw", "ttg", "cp", "ubnd", "hdnd"]);
const MARKS = new Set(["/", "-", "–", "—"]);
const DATE_WORDS = new Set(["ngay", "thang"]);
/** Months end at 12: `10/2022` without a type is one, `59/2023` is not. */
const MONTHS = 12;

export function readRight(tokens: readonly QuestionToken[], at: number, left: LeftParts): RightParts {
  const named = left.type !== undefined || left.anyDocument;
  const year = readYear(tokens, at, named);
  if (year === "blocked") return { sure: false, blocked: true, last: at };
  const range = year !== undefined && !named;
  if (
    isYear(tokens[at]?.text) &&
    !left.numbered &&
    (range || (year === undefined && !isMark(tokens, at + 1)))
  )
    return { sure: false, blocked: true, last: at };
  const afterYear = year?.last ?? at;
  const type = readType(tokens, afterYear, named);
  const afterType = type?.last ?? afterYear;
  const organ = readOrgan(tokens, afterType, named || type !== undefined);
  const last = organ?.last ?? afterType;
  const issuer =
    organ?.code ??
    (named || type !== undefined ? issuerBehind(tokens, last, type?.code ?? left.type) : undefined);
  const clearYear = year !== undefined && (left.numbered || Number(tokens[at]?.text) > MONTHS);
  return {
    year: year?.text,
    type: type?.code,
    issuer,
    sure: type !== undefined || organ !== undefined || clearYear,
    blocked: false,
    last,
  };
}

type Year = { readonly text: string; readonly last: number };

/** `/2023`, `-2023`, `năm 2023`; "blocked" for dates, decimals and ranges. */
function readYear(
  tokens: readonly QuestionToken[],
  at: number,
  named: boolean,
): Year | "blocked" | undefined {
  const [mark, next] = [tokens[at + 1], tokens[at + 2]];
  if (mark?.text === "nam" && named && isYear(next?.text)) {
    const range = tokens[at + 3];
    return range !== undefined && MARKS.has(range.text) && tokens[at + 4]?.kind === "number"
      ? "blocked"
      : { text: next?.text ?? "", last: at + 2 };
  }
  if (next?.kind !== "number" || mark?.kind !== "sign") return undefined;
  if (isMark(tokens, at + 1))
    return isYear(next.text) && !numberFollows(tokens, at + 3)
      ? { text: next.text, last: at + 2 }
      : "blocked";
  const decimal = (mark.text === "." || mark.text === ",") && mark.glued && next.glued;
  return decimal && !(named && mark.text === ",") ? "blocked" : undefined;
}

function numberFollows(tokens: readonly QuestionToken[], at: number): boolean {
  return isMark(tokens, at) && tokens[at + 1]?.kind === "number";
}

/** The token that may be a code: the next one, or the one behind a mark. */
function codePosition(tokens: readonly QuestionToken[], at: number): { marked: boolean; position: number } {
  const marked = isMark(tokens, at + 1);
  return { marked, position: marked ? at + 2 : at + 1 };
}

function readType(
  tokens: readonly QuestionToken[],
  at: number,
  named: boolean,
): { readonly code: string; readonly last: number } | undefined {
  const { marked, position } = codePosition(tokens, at);
  const code = tokens[position]?.kind === "word" ? typeOfCode(tokens[position]?.text ?? "") : undefined;
  // In `nq25 nq 18` the second code belongs to 18.
  if (code === undefined || tokens[position + 1]?.kind === "number") return undefined;
  const organFollows = readOrgan(tokens, position, true) !== undefined;
  if (!marked && !organFollows && !CLEAR_CODES.has(code)) return undefined;
  if (code === "ĐA" && !organFollows && tokens[position]?.written !== "ĐA") return undefined;
  return named && !marked && !organFollows ? undefined : { code, last: position };
}

function readOrgan(
  tokens: readonly QuestionToken[],
  at: number,
  named: boolean,
): { readonly code: string; readonly last: number } | undefined {
  const { marked, position } = codePosition(tokens, at);
  const word = tokens[position];
  if (word?.kind !== "word") return undefined;
  const assembly =
    word.text === "qh" && tokens[position + 1]?.glued === true && tokens[position + 1]?.kind === "number";
  if (assembly) return { code: `QH${tokens[position + 1]?.text ?? ""}`, last: position + 1 };
  const clear = CLEAR_ORGANS.has(word.text) || (named && word.written === "TU");
  const known = marked ? isKnownIssuer(word.text) : clear;
  return known ? { code: canonicalIssuer(word.text), last: position } : undefined;
}

/** The issuer named in words: `của thủ tướng`, also behind a date; at most a few words away. */
function issuerBehind(
  tokens: readonly QuestionToken[],
  last: number,
  type: string | undefined,
): string | undefined {
  const words = tokens.map((token) => token.text);
  let at = last + 1;
  while (at < last + 10 && (DATE_WORDS.has(words[at] ?? "") || /^[\d/.,(-]+$|^nam$/u.test(words[at] ?? "")))
    at++;
  if (words[at] === "do" || words[at] === "cua") at++;
  const phrase = issuerPhraseAt(words, at);
  if (phrase !== undefined && words[at] === "bct" && type === "TT") return "BCT";
  return phrase?.code;
}

function isMark(tokens: readonly QuestionToken[], at: number): boolean {
  return MARKS.has(tokens[at]?.text ?? "");
}

function isYear(text: string | undefined): boolean {
  return /^(?:19|20)\d\d$/u.test(text ?? "");
}
