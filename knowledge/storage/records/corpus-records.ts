import { lowerBound } from "../../arrays/lower-bound.ts";
import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import type { ByteSource } from "./byte-source.ts";
import { createDirectMappedCache } from "./direct-mapped-cache.ts";
import { type DocumentRecord, StoredDocument } from "./stored-document.ts";
import { type PassageRecord, StoredPassage } from "./stored-passage.ts";

/**
 * The documents and passages of a corpus by their indexes, made anew each time from bytes in a file or in memory: tens of
 * thousands of texts held as objects would take several times the memory of all indexes. Reading one that is not there
 * throws.
 */
export interface CorpusRecords {
  /** How many there are. */
  readonly documents: number;
  readonly passages: number;
  /** Its text may be long and is read each time that it is asked for. */
  document(documentIndex: number): Document;
  passage(passageIndex: number): Passage;
  /** "" where there is no such document. */
  documentId(documentIndex: number): string;
  findDocumentIndex(id: string): number | undefined;
  /** The index of the document that a passage stands in. */
  documentOf(passageIndex: number): number;
  /** First and one-past-last index of a document's passages, which follow each other. */
  passageRange(documentIndex: number): readonly [first: number, end: number];
  /** What is saved. */
  readonly data: RecordsData;
  /** Closes the files; further reads throw. */
  close(): void;
}

export interface RecordsData {
  readonly sources: RecordSources;
  readonly bounds: RecordBounds;
}

export interface RecordSources {
  /** A document without its text as a line of JSON. */
  readonly documents: ByteSource;
  /** The texts of all documents in UTF-16, little-endian: an offset into a text is half of one into its bytes. */
  readonly texts: ByteSource;
  /** A passage without its text and ids as a line of JSON. */
  readonly passages: ByteSource;
}

/** Where each record begins, in bytes; then the end of the last. */
export interface RecordBounds {
  readonly documents: Float64Array;
  readonly texts: Float64Array;
  readonly passages: Float64Array;
  /** By passage, the index of its document; rising. */
  readonly documentOf: Uint32Array;
}

/** Slots of the caches: a question looks at some ten passages several times, and the next question often at the same. */
const RECENT = { documents: 128, passages: 64 } as const;

/** Bytes of a UTF-16 unit. */
const UNIT_BYTES = 2;

/** Reads the head of every document. Throws when one cannot be read. */
export function openRecords(data: RecordsData): CorpusRecords {
  const reader = new RecordReader(data);
  const { documentOf } = data.bounds;
  const ids = Array.from({ length: reader.documents }, (_, i) => reader.readDocument(i).id);
  const indexes = new Map(ids.map((id, documentIndex) => [id, documentIndex]));
  const readPassage = (passageIndex: number) =>
    reader.readPassage(passageIndex, ids[documentOf[passageIndex]!] ?? "");
  return {
    data,
    documents: reader.documents,
    passages: reader.passages,
    document: createDirectMappedCache(RECENT.documents, (documentIndex) =>
      reader.readDocument(documentIndex),
    ),
    passage: createDirectMappedCache(RECENT.passages, readPassage),
    documentId: (documentIndex) => ids[documentIndex] ?? "",
    findDocumentIndex: (id) => indexes.get(id),
    documentOf: (passageIndex) => documentOf[passageIndex]!,
    passageRange: (documentIndex) => [
      lowerBound(documentOf, documentIndex),
      lowerBound(documentOf, documentIndex + 1),
    ],
    close: () => {
      for (const source of Object.values(data.sources)) source.close();
    },
  };
}

class RecordReader {
  readonly documents: number;
  readonly passages: number;
  readonly #sources: RecordSources;
  readonly #bounds: RecordBounds;

  constructor({ sources, bounds }: RecordsData) {
    this.documents = bounds.documents.length - 1;
    this.passages = bounds.passages.length - 1;
    this.#sources = sources;
    this.#bounds = bounds;
  }

  readDocument(documentIndex: number): Document {
    const { documents, texts } = this.#bounds;
    const record: DocumentRecord = readRecord(this.#sources.documents, documents, documentIndex);
    const length = (texts[documentIndex + 1]! - texts[documentIndex]!) / UNIT_BYTES;
    return new StoredDocument(record, () => this.#readText(documentIndex, 0, length));
  }

  readPassage(passageIndex: number, documentId: string): Passage {
    const { passages, documentOf } = this.#bounds;
    const record: PassageRecord = readRecord(this.#sources.passages, passages, passageIndex);
    const { start, end } = record;
    const documentIndex = documentOf[passageIndex]!;
    return new StoredPassage(record, documentId, () => this.#readText(documentIndex, start, end));
  }

  /** `start` and `end` in UTF-16 units of the document's text. */
  #readText(documentIndex: number, start: number, end: number): string {
    const from = this.#bounds.texts[documentIndex]!;
    const bytes = this.#sources.texts.read(from + UNIT_BYTES * start, from + UNIT_BYTES * end);
    return bytes.toString("utf16le");
  }
}

/** All documents in their order, one in memory at a time. */
export function* everyDocument(corpus: CorpusRecords): Generator<Document> {
  for (let i = 0; i < corpus.documents; i++) yield corpus.document(i);
}

/** All passages in their order, one in memory at a time. */
export function* everyPassage(corpus: CorpusRecords): Generator<Passage> {
  for (let i = 0; i < corpus.passages; i++) yield corpus.passage(i);
}

/** Without a schema: the files' checksums were compared, so these are the lines that this program wrote. */
function readRecord<T>(source: ByteSource, bounds: Float64Array, index: number): T {
  if (!(index >= 0 && index < bounds.length - 1)) throw new Error(`There is no record ${index}.`);
  return JSON.parse(source.read(bounds[index]!, bounds[index + 1]!).toString());
}
