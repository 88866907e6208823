import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import { growing } from "../growing-column.ts";
import { GrowingBytes } from "./byte-source.ts";
import { type CorpusRecords, openRecords } from "./corpus-records.ts";
import type { DocumentRecord, PassageRecord } from "./stored.ts";

/** Puts documents, then their passages, into memory as bytes. */
export class RecordsWriter {
  readonly #documents = new RecordColumn();
  readonly #texts = new RecordColumn();
  readonly #passages = new RecordColumn();
  readonly #documentOf = growing.integers();

  addDocument({ text, ...document }: Document): void {
    const record: DocumentRecord = document;
    this.#documents.add(Buffer.from(`${JSON.stringify(record)}\n`));
    this.#texts.add(Buffer.from(text, "utf16le"));
  }

  /** Adds the passages of the document at this place; documents come in their order. */
  addPassages(document: number, passages: readonly Passage[]): void {
    for (const { id: _id, documentId: _documentId, text: _text, ...passage } of passages) {
      const record: PassageRecord = passage;
      this.#passages.add(Buffer.from(`${JSON.stringify(record)}\n`));
      this.#documentOf.push(document);
    }
  }

  /** What was added so far. */
  open(): CorpusRecords {
    return openRecords({
      sources: {
        documents: this.#documents.bytes,
        texts: this.#texts.bytes,
        passages: this.#passages.bytes,
      },
      bounds: {
        documents: this.#documents.bounds(),
        texts: this.#texts.bounds(),
        passages: this.#passages.bounds(),
        documentOf: this.#documentOf.slice(),
      },
    });
  }
}

class RecordColumn {
  readonly bytes = new GrowingBytes();
  readonly #starts = growing.numbers();

  add(record: Buffer): void {
    this.#starts.push(this.bytes.size);
    this.bytes.append(record);
  }

  bounds(): Float64Array {
    const bounds = new Float64Array(this.#starts.length + 1);
    bounds.set(this.#starts.slice());
    bounds[this.#starts.length] = this.bytes.size;
    return bounds;
  }
}
