import { nameQuestions } from "../tables/columns.ts";

/** Lines that are looked at. */
const SAMPLED_LINES = 20;

/**
 * Whether a text file holds records: its first line names a question and an answer, or every line has as many semicolons, or
 * quoted fields stand between commas.
 */
export function looksLikeCsv(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).replace(/^\uFEFF/, "");
  const lines = text
    .split(/\r?\n/)
    .slice(0, SAMPLED_LINES)
    .filter((line) => line.trim() !== "");
  const [first = "", ...others] = lines;
  if (others.length === 0) return false;
  if (/^sep=.$/.test(first)) return true;
  const asks = [",", ";", "\t"].some((separator) => nameQuestions(first.split(separator).map(unquote)));
  return asks || isQuoted(first, others) || haveSemicolons(lines);
}

function unquote(field: string): string {
  return field.trim().replace(/^"(.*)"$/u, "$1");
}

function isQuoted(first: string, others: readonly string[]): boolean {
  const fields = first.split(",").length;
  return fields > 1 && others.every((line) => /^"[^"]*"(?:,|$)|,"[^"]*"(?:,|$)/.test(line));
}

function haveSemicolons(lines: readonly string[]): boolean {
  const counts = new Set(lines.slice(0, -1).map((line) => line.split(";").length));
  return lines.length >= 4 && counts.size === 1 && !counts.has(1) && !counts.has(2);
}
