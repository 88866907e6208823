import type { Block, Document, ReadAs } from "../document.ts";
import type { CleanPage } from "./boilerplate/clean-page.ts";
import type { Line } from "./line.ts";
import { findOwnNumber } from "./own-number.ts";
import { titleFromText } from "./page-title.ts";
import { type Reading, skipped } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { structureLegalText } from "./structure.ts";
import { captionTables } from "./tables/caption-tables.ts";

interface Parts extends CleanPage {
  readonly id: string;
  readonly readAs?: ReadAs;
}

const BETWEEN_BLOCKS = "\n\n";

/** The document that these lines make, or why there is none: a file of furniture alone has nothing to find. */
export function assembleDocument({ id, title, lines, metadata, dropped, readAs }: Parts): Reading {
  const structured = captionTables(structureLegalText(lines));
  const { text, blocks } = joinBlocks(structured);
  if (text === "") return skipped(readingMessage("nothingLeft"));
  const number = metadata.number ?? findOwnNumber(title ?? "", structured);
  const document: Document = {
    id,
    title: title || titleFromText(text),
    text,
    blocks,
    metadata: number === undefined ? metadata : { ...metadata, number },
    dropped,
    ...(readAs && { readAs }),
  };
  return { kind: "document", document };
}

/** The text of all lines and where each stands in it. */
export function joinBlocks(lines: readonly Line[]): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = lines.map(({ kind, level, text, place }) => {
    const block = { kind, level, start, end: start + text.length, ...(place && { place }) };
    start = block.end + BETWEEN_BLOCKS.length;
    return block;
  });
  return { text: lines.map((line) => line.text).join(BETWEEN_BLOCKS), blocks };
}
