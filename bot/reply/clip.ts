import { type LengthOf, reachOf, utf16Length, wordCut } from "./cut-text.ts";

/** The text on one line; one longer than `limit` is cut after a word and ends in "…". */
export function clip(text: string, limit: number, lengthOf: LengthOf = utf16Length): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (lengthOf(line) <= limit) return line;
  const reach = reachOf(line, 0, limit - lengthOf("…"), lengthOf);
  return `${line.slice(0, wordCut(line, 0, reach)).trimEnd()}…`;
}
