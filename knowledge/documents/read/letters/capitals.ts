import { isSyllable } from "../../../language/index.ts";

/**
 * Capitals for what fonts of TCVN3 show as capitals: their toned letters exist in lower case only, so `CHÕ ®é` is typed for
 * `CHẾ ĐỘ`. A word of which all plain letters are capitals is one; a single letter (`X·`) is when its neighbours are.
 */
export function restoreCapitals(words: readonly ConvertedWord[]): string[] {
  const cases = words.map(caseOf);
  return words.map(({ converted }, at) => {
    const isCapital = cases[at] === "capital" || (cases[at] === "open" && standsAmongCapitals(cases, at));
    return isCapital ? converted.toUpperCase() : converted;
  });
}

export interface ConvertedWord {
  readonly read: string;
  readonly converted: string;
}

type Case = "capital" | "other" | "open" | "none";

function caseOf({ read, converted }: ConvertedWord): Case {
  if (!/\p{L}/u.test(converted)) return "none";
  if (/[a-z]/.test(read)) return "other";
  // Abbreviations stand among small letters too: `Sè 7/UBND` is `Số 7/UBND`.
  if (read === converted) return /^[A-Z]{2,}$/.test(read) && isSyllable(read) ? "capital" : "none";
  return (read.match(/[A-Z]/g) ?? []).length >= 2 ? "capital" : "open";
}

function standsAmongCapitals(cases: readonly Case[], at: number): boolean {
  const decided = (found: Case) => found === "capital" || found === "other";
  const before = cases.slice(0, at).findLast(decided);
  const after = cases.slice(at + 1).find(decided);
  return (before ?? after) === "capital" && (after ?? before) === "capital";
}
