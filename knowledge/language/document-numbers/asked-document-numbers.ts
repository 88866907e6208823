import { readLeft } from "./asked-number-left.ts";
import { type NumberCandidate, shareParts } from "./asked-number-lists.ts";
import { readRight } from "./asked-number-right.ts";
import { countsUnits, endsPhrase } from "./counted-words.ts";
import type { DocumentNumber } from "./document-number.ts";
import { findDocumentNumbers } from "./find-document-numbers.ts";
import { type QuestionToken, questionTokens } from "./question-tokens.ts";

/** What a question says of a document number; parts that it does not say are undefined. */
export interface AskedNumber {
  /** Without leading zeros. */
  readonly number: string;
  readonly year?: string | undefined;
  /** Canonical code, e.g. `QĐ`; `L` for a law. */
  readonly type?: string | undefined;
  /** Canonical code, e.g. `TW`, `TTg`; `QH` for any National Assembly. */
  readonly issuer?: string | undefined;
  /** The number with its type and codes as typed, and where they stand (UTF-16 units, end exclusive). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The document numbers that a question names, as people type them: `qd 23`, `nq25 nq tw`, `nđ 59/2023`,
 * `chỉ thị 33 của thủ tướng`, `217 với 218 qđ tw`. Offsets are into `question`, which must be NFC
 * (see normalise). Dates, years, places, articles and counted things are not document numbers.
 */
export function askedDocumentNumbers(question: string): AskedNumber[] {
  const tokens = questionTokens(question);
  const full = findDocumentNumbers(question);
  const candidates: NumberCandidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const candidate = readCandidate(tokens, at, full);
    if (candidate === undefined) continue;
    candidates.push(candidate);
    at = Math.max(at, candidate.last);
  }
  return shareParts(candidates, tokens).map((candidate) => toAsked(candidate, tokens, question));
}

function readCandidate(
  tokens: readonly QuestionToken[],
  at: number,
  full: readonly DocumentNumber[],
): NumberCandidate | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length > 5) return undefined;
  const whole = full.find((number) => number.start === token.start);
  if (whole !== undefined) return fromWhole(whole, tokens, at);
  return readPartial(tokens, at);
}

function fromWhole(whole: DocumentNumber, tokens: readonly QuestionToken[], at: number): NumberCandidate {
  const last = tokens.findLastIndex((token) => token.start < whole.end);
  const { number, year, issuer } = whole;
  const left = readLeft(tokens, at);
  return { number, year, type: whole.type || left.type, issuer, first: left.first, last, sure: true };
}

function readPartial(tokens: readonly QuestionToken[], at: number): NumberCandidate | undefined {
  const left = readLeft(tokens, at);
  const right = readRight(tokens, at, left);
  if (left.blocked || right.blocked) return undefined;
  if (right.year === undefined && countsUnits(tokens[right.last + 1]?.text, tokens[right.last + 2]?.text))
    return undefined;
  const explained = left.numbered || right.sure || right.issuer !== undefined;
  if (left.spoken && !explained && !endsPhrase(tokens[right.last + 1])) return undefined;
  const type = left.type ?? right.type;
  const sure = left.type !== undefined || left.anyDocument || right.sure;
  const number = String(Number(tokens[at]?.text));
  return {
    number,
    year: right.year,
    type,
    issuer: right.issuer ?? left.issuer,
    first: left.first,
    last: right.last,
    sure,
  };
}

function toAsked(
  candidate: NumberCandidate,
  tokens: readonly QuestionToken[],
  question: string,
): AskedNumber {
  const { number, year, type, issuer = type === "L" ? "QH" : undefined } = candidate;
  const start = tokens[candidate.first]?.start ?? 0;
  const end = tokens[candidate.last]?.end ?? question.length;
  return { number, year, type, issuer, text: question.slice(start, end), start, end };
}
