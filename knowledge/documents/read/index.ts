export type { Block, Document, Dropped, Metadata } from "../document.ts";
export {
  type Corpus,
  type CorpusEntry,
  MAX_FILE_BYTES,
  type ReadingProgress,
  type ReadOptions,
  readCorpus,
  readDocuments,
  type SkippedFile,
} from "./read-corpus.ts";
