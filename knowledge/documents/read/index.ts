export type { Block, Document, Dropped, Metadata } from "../document.ts";
export {
  type Corpus,
  type CorpusEntry,
  type ReadOptions,
  readCorpus,
  readDocuments,
  type SkippedFile,
} from "./read-corpus.ts";
