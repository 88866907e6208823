import { isSyllable } from "../../../language/index.ts";

/** What stands between spaces and plain punctuation; letters of legacy writings look like signs (`«ng`, `x·`). */
export const CHUNK = /(?:[A-Za-z\u00a1-\u024f\u1e00-\u1eff]|\p{M})+/gu;

/** Letters that only Unicode's Vietnamese has: no legacy writing that was read as Windows-1252 shows them. */
const VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/u;

export function hasVietnameseLetter(text: string): boolean {
  return VIETNAMESE.test(text);
}

/**
 * `right` has accents and is a Vietnamese syllable; `plain` has none, or is an abbreviation in capitals (`QĐ`, `UBND`),
 * and says nothing; `wrong` is anything else: a name, a foreign word, or a word in other letters.
 */
export type Verdict = "right" | "plain" | "wrong";

export function judgeChunk(chunk: string): Verdict {
  const known = VERDICTS.get(chunk);
  if (known !== undefined) return known;
  if (VERDICTS.size >= MOST_VERDICTS) VERDICTS.clear();
  const verdict = judge(chunk);
  VERDICTS.set(chunk, verdict);
  return verdict;
}

/** A text has each of its words many times, and each is judged in several writings. */
const VERDICTS = new Map<string, Verdict>();
const MOST_VERDICTS = 20_000;

function judge(chunk: string): Verdict {
  const word = chunk.replace(OUTER_SIGNS, "");
  if (!NOT_ASCII.test(word)) return "plain";
  if (MIXED_CASE.test(word)) return "wrong";
  if (isSyllable(word)) return "right";
  return ABBREVIATION.test(word) ? "plain" : "wrong";
}

const OUTER_SIGNS = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu;
const NOT_ASCII = /[^\p{ASCII}]/u;
/** Toned letters of TCVN3 have no capitals (`CủA`), so only plain small letters say that a capital beside them is wrong. */
const MIXED_CASE = /[a-z]\p{Lu}|\p{L}\p{Lu}[a-z]/u;
const ABBREVIATION = /^[A-ZĐĂÂÊÔƠƯ]{2,5}$/u;

export function hasWrongWord(text: string): boolean {
  return (text.match(CHUNK) ?? []).some((chunk) => judgeChunk(chunk) === "wrong");
}
