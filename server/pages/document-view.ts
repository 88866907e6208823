import { html } from "hono/html";
import type { Block, Document, Passage } from "../../knowledge/index.ts";
import { messages } from "../messages.ts";
import type { Html } from "./html.ts";
import { isPoint, linesOf } from "./prose.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** All blocks of a document in order, the part within the passage inside one `<mark id="passage">`. */
export function renderDocument(document: Document, passage: Passage | undefined): Html {
  const blocks = withoutTitle(document);
  if (passage === undefined)
    return html`${piecesIn(document, blocks, 0, document.text.length).map(renderPiece)}`;
  const { start, end } = passage;
  const cited = piecesIn(document, blocks, start, end);
  return html`${piecesIn(document, blocks, 0, start).map(renderPiece)}
<mark id="passage" aria-label="${messages.source.cited}">${cited.map(renderMarkedPiece)}</mark>
${piecesIn(document, blocks, end, document.text.length).map(renderPiece)}`;
}

type Piece = Pick<Block, "kind" | "level"> & { readonly text: string };

/** The parts of the blocks that lie between two offsets. */
function piecesIn({ text }: Document, blocks: readonly Block[], start: number, end: number): Piece[] {
  return blocks
    .map((block) => ({ ...block, ...overlap(block, { start, end }) }))
    .filter((block) => block.start < block.end)
    .map(({ kind, level, start, end }) => ({ kind, level, text: text.slice(start, end) }))
    .filter((piece) => piece.text.trim() !== "");
}

function renderPiece({ kind, level, text }: Piece): Html {
  switch (kind === "heading" ? Math.min(level, 5) : 0) {
    case 0:
      return html`${linesOf(text).map((line) => html`<p class="${lineClass(line.text)}">${line.text}</p>`)}`;
    case 1:
      return html`<h2>${text}</h2>`;
    case 2:
      return html`<h3>${text}</h3>`;
    case 3:
      return html`<h4>${text}</h4>`;
    case 4:
      return html`<h5>${text}</h5>`;
    default:
      return html`<h6>${text}</h6>`;
  }
}

/** HTML allows no paragraphs or headings inside a mark: there they are spans that look and are read out the same. */
function renderMarkedPiece({ kind, level, text }: Piece): Html {
  if (kind === "heading") {
    return html`<span class="line heading" role="heading" aria-level="${Math.min(level + 1, 6)}">${text}</span>\n`;
  }
  return html`${linesOf(text).map((line) => html`<span class="line ${lineClass(line.text)}">${line.text}</span>\n`)}`;
}

function lineClass(line: string): string {
  return isPoint(line) ? "point" : "plain";
}

/** Leaves out a first heading that repeats the title, which the page shows at its top. */
function withoutTitle({ blocks, text, title }: Document): readonly Block[] {
  const [first, ...rest] = blocks;
  const repeats = first?.kind === "heading" && text.slice(first.start, first.end).trim() === title.trim();
  return repeats ? rest : blocks;
}

function overlap(block: Range, range: Range): Range {
  return { start: Math.max(block.start, range.start), end: Math.min(block.end, range.end) };
}
