import { partsOfKey, sentencesOf } from "../language/index.ts";
import type { Block, Document } from "./document.ts";
import { findDocumentLaws } from "./document-laws.ts";
import { findArticles, findNumberKeys, ownNumberKeys } from "./document-references.ts";
import { findLeadIn, listDepth } from "./lead-in.ts";
import type { Passage } from "./passage.ts";
import { CAPTION_LEVEL, ROW_LEVEL } from "./read/tables/table-level.ts";

/**
 * Bounds in syllables. A paragraph shorter than `smallest` takes in what follows it; a passage grows over the items
 * of a list up to `usual`; a question with its answer stays whole up to `answer`; what is longer than that is cut
 * between sentences. 250 syllables are about a minute's reading on a phone.
 */
const SYLLABLES = { smallest: 40, usual: 220, answer: 450 } as const;

/** A stretch of the document that must stay under one heading. */
interface Section {
  readonly headings: readonly string[];
  readonly question?: string;
  readonly blocks: readonly Block[];
  /** All of it is one row of a table, told cell by cell under a heading of its own. */
  readonly isOneRow: boolean;
}

/** A stretch of text with its size in syllables. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly size: number;
  /** A row of a table is found and shown by itself: with others around it, nobody sees which one answers. */
  readonly isRow: boolean;
}

/**
 * Cuts a document into passages, in reading order: a question with its answer is one; so is a row of a table; numbered points,
 * articles and paragraphs stay whole where they fit; none ends in mid-sentence. Every paragraph is in exactly one passage.
 */
export function splitDocument(document: Document): Passage[] {
  const passages: Passage[] = [];
  const laws = findDocumentLaws(document);
  for (const section of sectionsOf(document)) {
    const first = section.blocks[0]!;
    const { keys } = laws.findLast(({ start }) => start <= first.start) ?? { keys: [] };
    const firstParagraph = document.text.slice(first.start, first.end);
    const articles = findArticles({
      documentId: document.id,
      laws: keys,
      headings: section.headings,
      firstParagraph,
    });
    const numbered = [...ownNumberKeys(document), ...keys.filter((key) => partsOfKey(key) !== undefined)];
    // Rows introduce nothing, and a list may have 100,000 of them.
    const paragraphs = section.blocks.filter(({ kind }) => kind !== "row");
    for (const piece of piecesOf(document, section)) {
      const leadIn = findLeadIn(document, paragraphs, piece.start);
      const ordinal = passages.length;
      const text = document.text.slice(piece.start, piece.end);
      passages.push({
        id: `${document.id}#${ordinal}`,
        documentId: document.id,
        ordinal,
        start: piece.start,
        end: piece.end,
        text,
        headings: section.headings,
        ...(leadIn === undefined ? {} : { leadIn }),
        numbers: findNumberKeys(numbered, [...section.headings, text].join("\n")),
        articles,
        ...(section.question === undefined ? {} : { question: section.question }),
      });
    }
  }
  return passages;
}

function sectionsOf(document: Document): Section[] {
  const sections: Section[] = [];
  const path: { level: number; text: string }[] = [];
  let question: string | undefined;
  let blocks: Block[] = [];
  const close = () => {
    if (blocks.length > 0) {
      const headings = path.map((heading) => heading.text);
      const isOneRow = path.at(-1)?.level === ROW_LEVEL;
      sections.push({ headings, blocks, isOneRow, ...(question === undefined ? {} : { question }) });
    }
    blocks = [];
  };
  for (const block of document.blocks) {
    const text = document.text.slice(block.start, block.end);
    if (block.kind === "heading") {
      close();
      while (path.length > 0 && path[path.length - 1]!.level >= block.level) path.pop();
      path.push({ level: block.level, text });
      question = text.endsWith("?") ? text : undefined;
    } else {
      if (block.kind !== "row" && path.some(({ level }) => level >= CAPTION_LEVEL)) {
        close();
        leaveTable(path);
        question = undefined;
      }
      const asked = block.kind === "row" ? null : ASKED.exec(text);
      if (asked) {
        close();
        question = asked[1]!.trim();
      }
      blocks.push(block);
    }
  }
  close();
  return sections;
}

/** The headings of a table end with its rows. */
function leaveTable(path: { readonly level: number }[]): void {
  path.splice(path.findIndex(({ level }) => level >= CAPTION_LEVEL));
}

const ASKED = /^(?:Câu\s+)?hỏi(?:\s+\d+)?\s*[:.]\s*(.+)$/isu;

function piecesOf(document: Document, section: Section): readonly Piece[] {
  const whole = pieceOf(document, section.blocks[0]!.start, section.blocks[section.blocks.length - 1]!.end);
  if (section.question !== undefined && whole.size <= SYLLABLES.answer) return [whole];
  const parts = section.blocks.flatMap((block) => {
    const isRow = block.kind === "row" && !section.isOneRow;
    return cutLong(document, pieceOf(document, block.start, block.end)).map((part) => ({ ...part, isRow }));
  });
  return joinQuestion(document, mergeShort(document, parts));
}

/** A question alone answers nothing: it stays with what follows it, unless it is as long as an answer itself. */
function joinQuestion(document: Document, pieces: readonly Piece[]): readonly Piece[] {
  const [first, second, ...others] = pieces;
  const isAlone = first && ASKED.exec(document.text.slice(first.start, first.end))?.[1]?.endsWith("?");
  const fits = first && second && first.size + second.size <= SYLLABLES.answer;
  return isAlone && fits ? [join(first, second), ...others] : pieces;
}

/** Cuts a paragraph longer than `usual` between sentences into parts of about equal size. */
function cutLong(document: Document, piece: Piece): Piece[] {
  if (piece.size <= SYLLABLES.usual) return [piece];
  const aim = piece.size / Math.ceil(piece.size / SYLLABLES.usual);
  const parts: Piece[] = [];
  let open: Piece | undefined;
  for (const sentence of sentencesOf(document.text.slice(piece.start, piece.end))) {
    const next = pieceOf(document, piece.start + sentence.start, piece.start + sentence.end);
    if (next.start === next.end) continue;
    if (open && next.size > 0 && open.size + next.size / 2 > aim) {
      parts.push(open);
      open = next;
    } else {
      open = open ? join(open, next) : next;
    }
  }
  return open ? [...parts, open] : parts;
}

function mergeShort(document: Document, pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (last && last.size + piece.size <= SYLLABLES.usual && belongsTogether(document, last, piece)) {
      merged[merged.length - 1] = join(last, piece);
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function belongsTogether(document: Document, before: Piece, after: Piece): boolean {
  if (before.isRow || after.isRow) return false;
  if (before.size < SYLLABLES.smallest || after.size < SYLLABLES.smallest) return true;
  return listDepth(document.text.slice(after.start, after.end)) > 0;
}

function join(before: Piece, after: Piece): Piece {
  return { start: before.start, end: after.end, size: before.size + after.size, isRow: false };
}

/** Trims space at both ends, which sentence and block bounds may include. */
function pieceOf(document: Document, start: number, end: number): Piece {
  const text = document.text.slice(start, end);
  const left = text.length - text.trimStart().length;
  const right = text.length - text.trimEnd().length;
  const size = countSyllables(text);
  return { start: start + left, end: Math.max(start + left, end - right), size, isRow: false };
}

function countSyllables(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}
