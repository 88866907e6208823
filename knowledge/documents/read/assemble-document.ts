import type { Block, Document, HeadLine, Metadata, ReadAs } from "../document.ts";
import type { CleanPage } from "./boilerplate/clean-page.ts";
import { readOfficialLayout } from "./layout/official-layout.ts";
import { CONTINUED } from "./layout/page-furniture.ts";
import { readPropertyList } from "./layout/property-list.ts";
import { isGarbled } from "./letters/garbled.ts";
import type { Line } from "./line.ts";
import { metadataOf } from "./metadata.ts";
import { findOwnNumber, issuerOfNumber, typeOfTitle } from "./own-number.ts";
import { titleFromText } from "./page-title.ts";
import { type Reading, skipped } from "./reading.ts";
import { readingMessage } from "./reading-messages.ts";
import { structureLegalText } from "./structure.ts";
import { captionTables } from "./tables/caption-tables.ts";

interface Parts extends CleanPage {
  readonly id: string;
  readonly readAs?: ReadAs;
  /** As in Document; of a layout that is read its own lines. */
  readonly head?: readonly HeadLine[];
  /** A title that the file declares of itself, which wins over the one of its layout. */
  readonly declaredTitle?: string | undefined;
}

/**
 * The documents that the lines of one file make: a gazette's issue holds several. What the file declares of itself wins
 * over what its layout says, but for the day: a head's is the document's, a page's that of its publication.
 */
export function assembleDocuments({ declaredTitle, ...parts }: Parts): Reading[] {
  const listed = readPropertyList(parts.lines);
  const isContinued = [...parts.lines, ...parts.dropped].some(({ text }) => CONTINUED.test(text));
  const continued = isContinued ? [readingMessage("continuedElsewhere")] : [];
  return readOfficialLayout(parts.lines).map((laid, at) => {
    const warnings = [...(parts.readAs?.warnings ?? []), ...(at === 0 ? continued : [])];
    const readAs = parts.readAs && { ...parts.readAs, ...(warnings.length > 0 && { warnings }) };
    const first = at === 0;
    return assembleDocument({
      id: first ? parts.id : `${parts.id}~${at + 1}`,
      title: first ? (declaredTitle ?? laid.title ?? parts.title) : laid.title,
      lines: laid.lines,
      metadata: first ? joinMetadata({ ...listed, ...laid.metadata }, parts.metadata) : laid.metadata,
      dropped: first ? [...parts.dropped, ...laid.dropped] : laid.dropped,
      head: laid.head.length > 0 || !first ? laid.head : (parts.head ?? []),
      ...(readAs && { readAs }),
    });
  });
}

function joinMetadata(laid: Metadata, declared: Metadata): Metadata {
  const pageDate = declared.pageDate ?? declared.date;
  return metadataOf({ ...laid, ...declared, date: laid.date ?? declared.date, pageDate });
}

const BETWEEN_BLOCKS = "\n\n";

/** The document that these lines make, or why there is none: a file of furniture alone has nothing to find. */
export function assembleDocument({ id, title, lines, metadata, dropped, readAs, head = [] }: Parts): Reading {
  const structured = captionTables(structureLegalText(lines));
  const { text, blocks } = joinBlocks(structured);
  if (text === "") return skipped(readingMessage("nothingLeft"));
  if (isGarbled(text)) return skipped(readingMessage("garbled"));
  const number = metadata.number ?? findOwnNumber(title ?? "", structured);
  const issuer = metadata.issuer ?? issuerOfNumber(number ?? "");
  const type = (number === undefined ? undefined : typeOfTitle(title ?? "")) ?? metadata.type;
  const document: Document = {
    id,
    title: title || titleFromText(text),
    text,
    blocks,
    metadata: number === undefined ? metadata : metadataOf({ ...metadata, number, issuer, type }),
    dropped,
    ...(readAs && { readAs }),
    ...(head.length > 0 && { head }),
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
