import { fold } from "../../language/fold.ts";
import { normalise } from "../../language/normalise.ts";
import type { Block, Place } from "../document.ts";

/** A line or paragraph of a source on its way to becoming a block. */
export interface Line {
  readonly kind: Block["kind"];
  /** As in Block: 1 for the outermost heading, 0 for a paragraph or row. */
  readonly level: number;
  /** Normalised, trimmed, not empty, without line breaks. */
  readonly text: string;
  readonly place?: Place;
  /** How it looks where the format says so: letterheads, titles and signatures are told by it. */
  readonly look?: Look;
}

interface Look {
  readonly centred?: true;
  readonly bold?: true;
  readonly italic?: true;
}

/** A line with its index among the lines of its file, which stays when others are dropped. */
export interface IndexedLine extends Line {
  readonly lineIndex: number;
}

/** The lines of a raw text: normalised, trimmed, empty ones left out. */
export function paragraphsOf(raw: string): Line[] {
  return normalise(raw)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(paragraph);
}

export function paragraph(text: string): Line {
  return { kind: "paragraph", level: 0, text };
}

/** One line of text from any string; empty when nothing is left. */
export function oneLine(raw: string): string {
  return normalise(raw).replace(/\s+/g, " ").trim();
}

/** Lower case, no accents, no bullet in front, no colon or full stop behind: what patterns are compared with. */
export function comparable(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/^[\s•·▪■►»›|*+-]+/u, "")
    .replace(/[\s:.]+$/u, "");
}

/** Syllables as people count them: what stands between spaces. */
export function countSyllables(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

/** True where a sentence ends, as opposed to a title, a name or a teaser cut off with dots. */
export function endsSentence(text: string): boolean {
  return /[.!?:;]["')\]]*(?:\/\.?)?$/u.test(text) && !endsCutOff(text);
}

export function endsCutOff(text: string): boolean {
  return /(?:…|\.{2,})["')\]]*$/u.test(text);
}

/**
 * True for a paragraph of running text and for a row with the names of its columns, which furniture never is. 20 syllables:
 * longer than menu entries and most titles.
 */
export function isWholeParagraph(line: Line): boolean {
  if (line.kind === "row") return true;
  return line.kind === "paragraph" && countSyllables(line.text) >= 20 && endsSentence(line.text);
}
