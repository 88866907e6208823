import { growable } from "../../arrays/growable-array.ts";
import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import { type CorpusRecords, openRecords } from "./corpus-records.ts";
import { GrowableBytes } from "./growable-bytes.ts";
import type { DocumentRecord } from "./stored-document.ts";
import type { PassageRecord } from "./stored-passage.ts";

/** Takes all documents of a corpus, then all their passages, and keeps them in memory as bytes. */
export class RecordsWriter {
  readonly #documents = new RecordColumn();
  readonly #texts = new RecordColumn();
  readonly #passages = new RecordColumn();
  readonly #documentOf = growable.uint32();

  addDocument({ text, ...document }: Document): void {
    const record: DocumentRecord = document;
    this.#documents.add(Buffer.from(`${JSON.stringify(record)}\n`));
    this.#texts.add(Buffer.from(text, "utf16le"));
  }

  /** Adds the passages of one document, which must come in the order of the documents. */
  addPassages(documentIndex: number, passages: readonly Passage[]): void {
    for (const { id: _id, documentId: _documentId, text: _text, ...passage } of passages) {
      const record: PassageRecord = passage;
      this.#passages.add(Buffer.from(`${JSON.stringify(record)}\n`));
      this.#documentOf.push(documentIndex);
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

/** Records one behind the other, with where each begins. */
class RecordColumn {
  readonly bytes = new GrowableBytes();
  readonly #starts = growable.float64();

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
