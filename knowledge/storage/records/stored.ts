import type { Block, Document, Dropped, Metadata } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";

/** What of a document is stored as JSON. */
export type DocumentRecord = Omit<Document, "text">;

/** What of a passage is stored as JSON. */
export type PassageRecord = Omit<Passage, "id" | "documentId" | "text">;

/**
 * A document that reads its text each time. These are classes because object literals with a getter each get a hidden
 * class of their own: reading 96,000 passages then left 100 MB behind.
 */
export class StoredDocument implements Document {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly dropped: readonly Dropped[];
  readonly #readText: () => string;

  constructor({ id, title, blocks, metadata, dropped }: DocumentRecord, readText: () => string) {
    this.id = id;
    this.title = title;
    this.blocks = blocks;
    this.metadata = metadata;
    this.dropped = dropped;
    this.#readText = readText;
  }

  get text(): string {
    return this.#readText();
  }
}

/** The document with its text read once, for whoever looks into it many times. */
export function withText({ id, title, text, blocks, metadata, dropped }: Document): Document {
  return { id, title, text, blocks, metadata, dropped };
}

/** A passage that reads its text when that is first asked for. */
export class StoredPassage implements Passage {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly headings: readonly string[];
  readonly question?: string;
  readonly numbers: readonly string[];
  readonly articles: readonly string[];
  readonly #readText: () => string;
  #text: string | undefined;

  constructor(record: PassageRecord, documentId: string, readText: () => string) {
    this.id = `${documentId}#${record.ordinal}`;
    this.documentId = documentId;
    this.ordinal = record.ordinal;
    this.start = record.start;
    this.end = record.end;
    this.headings = record.headings;
    if (record.question !== undefined) this.question = record.question;
    this.numbers = record.numbers;
    this.articles = record.articles;
    this.#readText = readText;
  }

  get text(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }
}
