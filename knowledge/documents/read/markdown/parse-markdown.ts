import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Line } from "../line.ts";
import { markdownLines } from "./markdown-lines.ts";

/** A piece of this many characters is parsed in 10 to 20 ms, so that a running server can answer in between. */
const PIECE_CHARACTERS = 12_000;

/** The lines of a Markdown text without front matter. Long texts are parsed piece by piece, yielding in between. */
export async function parseMarkdown(source: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const piece of splitMarkdown(source, PIECE_CHARACTERS)) {
    lines.push(...markdownLines(parse(piece), piece));
    await yieldToEventLoop();
  }
  return lines;
}

/**
 * Pieces of about `size` characters whose blocks are the blocks of the whole: cut only between an empty line and a
 * line at the margin that begins with a letter or `#`, outside of fenced code and comments.
 */
export function splitMarkdown(source: string, size: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of source.matchAll(/\n[^\S\n]*\n(?=[\p{L}#])/gu)) {
    if (match.index - start < size || isOpen(source.slice(start, match.index))) continue;
    pieces.push(source.slice(start, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  return [...pieces, source.slice(start)];
}

function isOpen(piece: string): boolean {
  const fences = piece.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 || piece.lastIndexOf("<!--") > piece.lastIndexOf("-->");
}

function parse(piece: string): RootContent[] {
  const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
  return fromMarkdown(piece, options).children;
}
