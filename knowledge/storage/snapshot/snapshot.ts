import type { SearchIndex } from "../../search-index/search-index.ts";
import type { CorpusRecords } from "../records/corpus-records.ts";

/** A built corpus: what is saved, loaded and swapped as a whole. */
export interface Built {
  readonly corpus: CorpusRecords;
  readonly index: SearchIndex;
  /** ISO time of the build. */
  readonly builtAt: string;
  /** Changes when a file of the corpus, a data file or the way of reading and splitting does. */
  readonly corpusFingerprint: string;
}

/** What a snapshot must fit to be used. */
export interface SnapshotFit {
  readonly modelFingerprint: string;
  readonly dimensions: number;
}

/**
 * Raised when the format of the files, or how a corpus is read, split or indexed, changes: older snapshots are then
 * built anew.
 */
export const SNAPSHOT_FORMAT = 7;

/** The folder's file that names the snapshot in use. */
export const CURRENT_FILE = "current";

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
