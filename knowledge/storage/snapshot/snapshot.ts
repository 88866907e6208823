import type { SearchIndex } from "../../search-index/search-index.ts";
import type { CorpusRecords } from "../records/corpus-records.ts";

/** What is built, saved, loaded and swapped as a whole. */
export interface BuiltCorpus {
  readonly corpus: CorpusRecords;
  readonly index: SearchIndex;
  /** ISO time of the build. */
  readonly builtAt: string;
  /** Changes when a file of the corpus, a data file or the way of reading and splitting does. */
  readonly corpusFingerprint: string;
}

/** The model that a snapshot must have been built with to be used. */
export interface SnapshotFit {
  readonly modelFingerprint: string;
  readonly dimensions: number;
}

/**
 * To be raised when the format of the files changes, or how a corpus is read, split or indexed: corpora are then built anew
 * in place of being loaded from older snapshots.
 */
export const SNAPSHOT_FORMAT = 9;

/** The file of the data folder that names the snapshot in use, which is a folder beside it. */
export const CURRENT_FILE = "current";

/** The files of a snapshot beside its manifest, which has the size and checksum of each. */
export const SNAPSHOT_FILES = {
  documents: "documents.jsonl",
  texts: "texts.utf16",
  passages: "passages.jsonl",
  bounds: "bounds.bin",
  syllables: "syllables.json",
  words: "words.bin",
  vectors: "vectors.hnsw",
} as const;

export const MANIFEST_FILE = "manifest.json";
