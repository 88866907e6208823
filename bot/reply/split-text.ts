import { sentencesOf } from "../../knowledge/index.ts";
import { type LengthOf, lastFairEnd, reachOf, wordCut } from "./cut-text.ts";

export interface SplitOptions {
  /** The most that a piece may be long, by its index from 0; at least the length of one character. */
  readonly limitOf: (index: number) => number;
  readonly lengthOf: LengthOf;
}

/** A part of a text (UTF-16 units, end exclusive) without space at its ends. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const PARAGRAPH_END = /\n\s*\n\s*/gu;

/**
 * Pieces that hold all of a text but the space between them, each within its limit; cut between paragraphs, else
 * sentences, else words, else characters. No piece for a text of space alone.
 */
export function splitText(text: string, { limitOf, lengthOf }: SplitOptions): Piece[] {
  const pieces: Piece[] = [];
  const cuts = createCuts(text);
  const last = text.trimEnd().length;
  for (let start = skipSpace(text, 0); start < last; ) {
    const reach = reachOf(text, start, limitOf(pieces.length), lengthOf);
    const cut = reach >= last ? last : cuts(start, reach);
    const end = Math.max(cut, start + 1);
    pieces.push({ start, end: start + text.slice(start, end).trimEnd().length });
    start = skipSpace(text, end);
  }
  return pieces;
}

/** Finds where to cut within what fits. The ends are sought once, and only for a text that is cut at all. */
function createCuts(text: string): (start: number, reach: number) => number {
  let ends: readonly (readonly number[])[] | undefined;
  return (start, reach) => {
    ends ??= [
      [...text.matchAll(PARAGRAPH_END)].map((match) => match.index + match[0].length),
      sentencesOf(text).map((sentence) => sentence.end),
    ];
    for (const kind of ends) {
      const end = lastFairEnd(kind, start, reach);
      if (end !== undefined) return end;
    }
    return wordCut(text, start, reach);
  };
}

function skipSpace(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length;
}
