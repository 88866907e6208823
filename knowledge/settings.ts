import type { TransformersEmbedderOptions } from "./embedding/transformers-embedder.ts";
import type { Progress } from "./knowledge.ts";

/** What a corpus is opened with. */
export interface KnowledgeOptions {
  /** A file or a folder of documents. */
  readonly corpusPath: string;
  /** Where the snapshot is kept, created when it is missing; without one nothing is kept. */
  readonly dataDir?: string;
  /** The folder of the lists that administrators edit; knowledge/data by default. */
  readonly languageFolder?: string;
  /** Another embedding model than the one in this repository. */
  readonly model?: TransformersEmbedderOptions;
  /** Whether people may open the files that documents were read from; true when not given. */
  readonly originals?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Told in Vietnamese what an administrator should know of a start: a file left out, a snapshot not saved. */
  readonly onWarning?: (warning: string) => void;
}
