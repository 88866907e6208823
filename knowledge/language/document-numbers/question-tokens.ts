import { foldInPlace } from "../fold.ts";

/** A run of letters, a run of digits, or one other sign of a question. */
export interface QuestionToken {
  readonly kind: "word" | "number" | "sign";
  /** Folded, lower case; `TƯ` is `tw`. */
  readonly text: string;
  /** As typed. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** True when no space stands between this token and the one before. */
  readonly glued: boolean;
}

const TOKEN = /t\.[ưw](?![\p{L}\p{N}])|\p{L}+|\d+|[^\s\p{L}\d]/giu;

/** The tokens of a question in NFC. */
export function questionTokens(question: string): QuestionToken[] {
  const folded = foldInPlace(question);
  const tokens: QuestionToken[] = [];
  for (const match of question.matchAll(TOKEN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const central = /^t\.?ư$/iu.test(match[0]) && isCentral(match[0], tokens.at(-1));
    tokens.push({
      kind: /^\p{L}/u.test(match[0]) ? "word" : /^\d/u.test(match[0]) ? "number" : "sign",
      text: central || /^t\.w$/iu.test(match[0]) ? "tw" : folded.slice(start, end),
      written: match[0],
      start,
      end,
      glued: tokens.at(-1)?.end === start,
    });
  }
  return tokens;
}

/** `TƯ` is Trung ương; lower-case `tư` is a word (đầu tư, thứ tư) unless a type code or a slash stands before it. */
function isCentral(written: string, before: QuestionToken | undefined): boolean {
  if (written.includes(".") || written === "TƯ") return true;
  return before !== undefined && /^(?:\/|-|qd|nq|ct|kl|hd|qyd|bch)$/u.test(before.text);
}
