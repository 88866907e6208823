import { sentencesOf } from "../../knowledge/index.ts";
import { type LengthOf, lastFairEnd, reachOf, wordCut } from "./cut-text.ts";

export interface SplitOptions {
  /** The longest that the piece with this index (from 0) may be; at least the length of one character. */
  readonly limitOf: (index: number) => number;
  readonly lengthOf: LengthOf;
}

/** A part of a text (offsets in UTF-16 units, `end` exclusive) without space at its ends. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const PARAGRAPH_END = /\n\s*\n\s*/gu;

/**
 * Splits a text into pieces, each within its limit: between paragraphs, else between sentences, words or characters. Only
 * space between pieces is lost; a text of nothing but space has no pieces.
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

/** Finds where to cut within what fits. Paragraphs and sentences are found once, and only for a text that must be cut. */
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
