import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import { lowerBound } from "../lower-bound.ts";
import type { ByteSource } from "./byte-source.ts";
import { createRecent } from "./recent.ts";
import { type DocumentRecord, type PassageRecord, StoredDocument, StoredPassage } from "./stored.ts";

/**
 * The documents and passages of a corpus, made anew each time from bytes in a file or in memory: tens of thousands of
 * texts held as objects would take several times the memory of all indexes.
 */
export interface CorpusRecords {
  /** How many there are. */
  readonly documents: number;
  readonly passages: number;
  /** Reads its text each time that it is asked for, as it may be long. */
  document(place: number): Document;
  passage(place: number): Passage;
  documentId(place: number): string;
  placeOfDocument(id: string): number | undefined;
  /** Place of the document that a passage stands in. */
  documentOf(passage: number): number;
  /** First and one-past-last place of a document's passages. */
  passagesOf(document: number): readonly [first: number, end: number];
  /** What is saved. */
  readonly data: RecordsData;
  /** Lets the files go; further reads throw. */
  close(): void;
}

export interface RecordsData {
  readonly sources: RecordSources;
  readonly bounds: RecordBounds;
}

export interface RecordSources {
  /** A document without its text as a line of JSON. */
  readonly documents: ByteSource;
  /** The texts of all documents in UTF-16, little-endian: offsets into a text are then offsets into the bytes. */
  readonly texts: ByteSource;
  /** A passage without its text and ids as a line of JSON. */
  readonly passages: ByteSource;
}

/** Where each record begins in bytes, and the end. */
export interface RecordBounds {
  readonly documents: Float64Array;
  readonly texts: Float64Array;
  readonly passages: Float64Array;
  /** Place of each passage's document; rising. */
  readonly documentOf: Uint32Array;
}

/** A question looks at some ten passages several times, and the next question often at the same. */
const RECENT = { documents: 128, passages: 64 } as const;

/** Bytes of a UTF-16 unit. */
const UNIT_BYTES = 2;

/** Throws when a document cannot be read. */
export function openRecords(data: RecordsData): CorpusRecords {
  const reader = new RecordReader(data);
  const { documentOf } = data.bounds;
  const ids = Array.from({ length: reader.documents }, (_, place) => reader.readDocument(place).id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const readPassage = (place: number) => reader.readPassage(place, ids[documentOf[place]!] ?? "");
  return {
    data,
    documents: reader.documents,
    passages: reader.passages,
    document: createRecent(RECENT.documents, (place) => reader.readDocument(place)),
    passage: createRecent(RECENT.passages, readPassage),
    documentId: (place) => ids[place] ?? "",
    placeOfDocument: (id) => places.get(id),
    documentOf: (passage) => documentOf[passage]!,
    passagesOf: (document) => [lowerBound(documentOf, document), lowerBound(documentOf, document + 1)],
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

  readDocument(place: number): Document {
    const { documents, texts } = this.#bounds;
    const record: DocumentRecord = readRecord(this.#sources.documents, documents, place);
    const length = (texts[place + 1]! - texts[place]!) / UNIT_BYTES;
    return new StoredDocument(record, () => this.#readText(place, 0, length));
  }

  readPassage(place: number, documentId: string): Passage {
    const { passages, documentOf } = this.#bounds;
    const record: PassageRecord = readRecord(this.#sources.passages, passages, place);
    const document = documentOf[place]!;
    return new StoredPassage(record, documentId, () => this.#readText(document, record.start, record.end));
  }

  #readText(document: number, start: number, end: number): string {
    const from = this.#bounds.texts[document]!;
    const bytes = this.#sources.texts.read(from + UNIT_BYTES * start, from + UNIT_BYTES * end);
    return bytes.toString("utf16le");
  }
}

export function* everyDocument(corpus: CorpusRecords): Generator<Document> {
  for (let place = 0; place < corpus.documents; place++) yield corpus.document(place);
}

export function* everyPassage(corpus: CorpusRecords): Generator<Passage> {
  for (let place = 0; place < corpus.passages; place++) yield corpus.passage(place);
}

/** The files' checksums were compared, so these are the lines that were written. */
function readRecord<T>(source: ByteSource, bounds: Float64Array, place: number): T {
  if (!(place >= 0 && place < bounds.length - 1)) throw new Error(`There is no record ${place}.`);
  return JSON.parse(source.read(bounds[place]!, bounds[place + 1]!).toString());
}
