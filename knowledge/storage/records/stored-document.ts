import type { Block, Document, Dropped, HeadLine, Metadata, ReadAs } from "../../documents/document.ts";

/** What of a document is stored as JSON; its text is stored apart. */
export type DocumentRecord = Omit<Document, "text">;

/**
 * A document that reads its text each time that it is asked for. A class, as StoredPassage is, because object literals
 * with a getter each get a hidden class of their own: reading 96,000 passages then left 100 MB behind.
 */
export class StoredDocument implements Document {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly dropped: readonly Dropped[];
  readonly readAs?: ReadAs;
  readonly file?: string;
  readonly head?: readonly HeadLine[];
  readonly #readText: () => string;

  constructor(record: DocumentRecord, readText: () => string) {
    this.id = record.id;
    this.title = record.title;
    this.blocks = record.blocks;
    this.metadata = record.metadata;
    this.dropped = record.dropped;
    if (record.readAs !== undefined) this.readAs = record.readAs;
    if (record.file !== undefined) this.file = record.file;
    if (record.head !== undefined) this.head = record.head;
    this.#readText = readText;
  }

  get text(): string {
    return this.#readText();
  }
}

/** The document with its text read once, for whoever looks into it many times. */
export function withText({
  id,
  title,
  text,
  blocks,
  metadata,
  dropped,
  readAs,
  file,
  head,
}: Document): Document {
  const known = { ...(readAs && { readAs }), ...(file !== undefined && { file }), ...(head && { head }) };
  return { id, title, text, blocks, metadata, dropped, ...known };
}
