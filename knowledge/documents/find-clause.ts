import type { Block, Document } from "./document.ts";
import { listDepth } from "./lead-in.ts";

/** Depths of listDepth. */
const CLAUSE = 1;
const POINT = 2;

/**
 * The one clause or point of an article that a stretch of its text stands in, as people cite it: `khoản 2`, `điểm b khoản 2`.
 * Undefined for a stretch over several clauses or outside of all. Offsets in UTF-16 units, end exclusive.
 */
export function findClause(document: Document, start: number, end: number): string | undefined {
  const { blocks } = document;
  // Of a stored document the text is read anew each time.
  const { text } = document;
  const textOf = (block: Block) => text.slice(block.start, block.end);
  const first = blocks.findLastIndex((block) => block.start <= start);
  const inside = blocks.filter((block, at) => at >= first && block.start < end);
  const [own, ...others] = inside.map((block) => listDepth(textOf(block)));
  if (!own || others.some((depth) => depth <= own)) return undefined;
  const above = blocks.slice(0, first + 1).map((block) => ({ kind: block.kind, text: textOf(block) }));
  const heading = above.findLastIndex(({ kind }) => kind === "heading");
  return writeClause(above.slice(heading + 1).map((block) => block.text));
}

/** `paragraphs`: those of a section up to the cited one. */
function writeClause(paragraphs: readonly string[]): string | undefined {
  const depths = paragraphs.map(listDepth);
  const own = depths.at(-1) ?? 0;
  const clauseAt = depths.lastIndexOf(CLAUSE);
  const pointAt = own === CLAUSE ? -1 : depths.lastIndexOf(POINT);
  const clause = /^\d+/u.exec(paragraphs[clauseAt] ?? "")?.[0];
  const point = pointAt > clauseAt ? /^\p{L}+/u.exec(paragraphs[pointAt] ?? "")?.[0] : undefined;
  const named = [point && `điểm ${point}`, clause && `khoản ${clause}`].filter(Boolean).join(" ");
  return named === "" ? undefined : named;
}
