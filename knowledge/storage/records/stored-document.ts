import type { Block, Document, Dropped, Metadata, ReadAs } from "../../documents/document.ts";

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
  readonly #readText: () => string;

  constructor({ id, title, blocks, metadata, dropped, readAs }: DocumentRecord, readText: () => string) {
    this.id = id;
    this.title = title;
    this.blocks = blocks;
    this.metadata = metadata;
    this.dropped = dropped;
    if (readAs !== undefined) this.readAs = readAs;
    this.#readText = readText;
  }

  get text(): string {
    return this.#readText();
  }
}

/** The document with its text read once, for whoever looks into it many times. */
export function withText({ id, title, text, blocks, metadata, dropped, readAs }: Document): Document {
  return { id, title, text, blocks, metadata, dropped, ...(readAs && { readAs }) };
}
