import type { Spelling } from "./spelling.ts";

/** Capitals that stand alone: `QCDC`, `MTTQ`, but not the parts of `23-QĐ/TW`. */
const CAPITALS = /(?<![\p{L}\p{N}/-])\p{Lu}{2,8}(?![\p{L}\p{N}/-])/gu;

/**
 * A function that writes after each abbreviation of a document what it stands for, so that a question in full words
 * finds it. Each abbreviation is looked up once.
 */
export function createWrittenAbbreviations(spelling: Spelling): (text: string) => string {
  const known = new Map<string, string>();
  const expand = (abbreviation: string): string => {
    const expanded =
      known.get(abbreviation) ??
      [abbreviation, ...spelling.expandAbbreviations(abbreviation).added].join(" ");
    known.set(abbreviation, expanded);
    return expanded;
  };
  return (text) => text.replace(CAPITALS, expand);
}
