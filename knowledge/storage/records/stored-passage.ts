import type { Passage } from "../../documents/passage.ts";

/** What of a passage is stored as JSON; its text is a stretch of its document's. */
export type PassageRecord = Omit<Passage, "id" | "documentId" | "text">;

/** A passage that reads its text when that is first asked for; a class for the reason given at StoredDocument. */
export class StoredPassage implements Passage {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly headings: readonly string[];
  readonly leadIn?: string;
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
    if (record.leadIn !== undefined) this.leadIn = record.leadIn;
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
