import { escapePattern } from "../../../language/escape-pattern.ts";
import {
  comparable,
  countSyllables,
  endsCutOff,
  endsSentence,
  isWholeParagraph,
  type Line,
} from "../line.ts";

/**
 * Captions of photos that say again what the page says. A line counts when it opens like a caption, is no sentence or part of
 * one, and at least 7 in 10 of its syllable pairs stand in other lines of the page; a caption that says something new stays, and
 * so does a line that two lists of a text have.
 */
export function findCaptions(lines: readonly Line[], openings: readonly string[]): number[] {
  const opening = new RegExp(`^(?:${openings.map(escapePattern).join("|")})(?![a-z])`, "u");
  const candidates = lines.flatMap((line, index) => {
    return mayBeCaption(lines, index) && opening.test(comparable(line.text)) ? [{ line, index }] : [];
  });
  if (candidates.length === 0) return [];
  const like = new Set(candidates.map(({ line }) => line));
  const linesWith = countLinesByPair(lines.filter((line) => !like.has(line)));
  return candidates.filter(({ line }) => repeats(line, linesWith)).map(({ index }) => index);
}

function repeats(line: Line, linesWith: ReadonlyMap<string, number>): boolean {
  const pairs = pairsOf(line.text);
  const elsewhere = pairs.filter((pair) => (linesWith.get(pair) ?? 0) > 0);
  return elsewhere.length >= 0.7 * pairs.length;
}

function countLinesByPair(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const pair of new Set(pairsOf(line.text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** 8 syllables and more: shorter lines are subheadings. The first line is the page's title. */
function mayBeCaption(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || index === 0 || line.kind !== "paragraph") return false;
  const syllables = countSyllables(line.text);
  const ends = endsSentence(line.text) || endsCutOff(line.text);
  return (
    syllables >= 8 && syllables <= 45 && !ends && !ITEM.test(line.text) && !isContinued(lines[index + 1])
  );
}

/** An item of a list is no caption. */
const ITEM = /^(?:[-–+•*]|\d{1,3}[.)]|\p{L}[.)])\s/u;

/** A sentence that a page breaks goes on in lower case or with a figure; whole paragraphs begin with figures too. */
function isContinued(next: Line | undefined): boolean {
  return next !== undefined && /^(?:\p{Ll}|\d+ \p{Ll})/u.test(next.text) && !isWholeParagraph(next);
}

function pairsOf(text: string): string[] {
  const words = comparable(text).match(/[a-z0-9]+/g) ?? [];
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
