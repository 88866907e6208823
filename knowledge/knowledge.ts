import type { Explanation } from "./answer/explain.ts";
import type { Document } from "./documents/document.ts";
import type { Original } from "./documents/original-file.ts";
import type { Passage } from "./documents/passage.ts";
import type { KeptReport } from "./ingest/report-store.ts";
import type { LookUp } from "./look-up/corpus-facts.ts";
import type { NewerDocument, Outcome } from "./outcome.ts";
import type { Outline } from "./question/outline-question.ts";

/**
 * An open corpus: ask it, look into it, replace it. Calls may overlap; each sees one state of the corpus from its beginning
 * to its end, also while a reload swaps it.
 */
export interface Knowledge extends LookUp {
  /**
   * Answers a question as a person typed it: without accents, in raw Telex, with mistakes. `question` may be any string;
   * an empty one is `off-topic`. Rejects only when the model or the disk fails.
   *
   *     await knowledge.ask("dan van kheo la gi") // { kind: "answer", confidence: 1, passages: [...] }
   */
  ask(question: string): Promise<Outcome>;
  /**
   * The same with how the question was read, each passage that was judged, and what speaks for and against it. Takes as
   * long as `ask`, and rejects like it.
   *
   *     (await knowledge.explain("dan van kheo la gi")).passages[0]?.constraints // [{ name: "answerType", state: "met", … }]
   */
  explain(question: string): Promise<Explanation>;
  /**
   * The documents that are found, without any decision, each once, best first; at most `limit`, which is 1 or more. For
   * evaluation.
   */
  rank(question: string, limit: number): Promise<RankedDocument[]>;
  /**
   * A document with all its passages in their order; undefined for an unknown id.
   *
   *     knowledge.source("hoi-dap/ngay-dan-van")?.passages[0]?.text
   */
  source(documentId: string): WholeSource | undefined;
  /**
   * The file that a document was read from; undefined for an unknown id, for data and summaries, which are no original, where the
   * file is gone, and where KnowledgeOptions.originals is false.
   */
  original(documentId: string): Promise<Original | undefined>;
  /**
   * What a question is made of: its words, its asking phrases, what it names. For putting another question together from
   * it (`còn ở Quận 3?`). Offsets are into `text` of what is returned, not into `question`.
   */
  outline(question: string): Outline;
  status(): Status;
  /**
   * Reads the corpus and the lists of knowledge/data again, builds aside, checks, swaps both in one step. Never throws for a
   * bad corpus or list: what served goes on serving, with its lists, and the result says why. A second call while one runs is `busy`.
   */
  reload(onProgress?: (progress: Progress) => void): Promise<ReloadResult>;
  /** What the last build made of each document, and what an administrator should look at; undefined where none was kept. */
  ingestReport(): Promise<KeptReport | undefined>;
  /** Settles findings of the report by their keys, or opens them again; one that is settled stays so until its document changes. */
  settleFindings(keys: readonly string[], settled: boolean): Promise<void>;
  /** Whether files of the corpus or lists changed since what serves was built. Throws when the corpus cannot be looked at. */
  changes(): Promise<CorpusChanges>;
  /** Closes files and model. Questions that are asked later, or are still on their way, reject. */
  close(): Promise<void>;
}

/** Fingerprints of the files: equal where nothing has changed. */
export interface CorpusChanges {
  readonly serving: string;
  readonly onDisk: string;
}

/** A document with all its passages in their order. */
export interface WholeSource {
  readonly document: Document;
  readonly passages: readonly Passage[];
  /** A later document that replaces or updates it. */
  readonly newer: NewerDocument | null;
}

export interface RankedDocument {
  readonly documentId: string;
}

/** What serves right now. */
export interface Status {
  /** How many there are. */
  readonly documents: number;
  readonly passages: number;
  /** The embedding model with its checksum: `model@1a2b3c…`. */
  readonly model: string;
  /** ISO date and time of the build that is serving, in UTC. */
  readonly builtAt: string;
  /** Where the serving index came from. */
  readonly from: "snapshot" | "build";
  readonly reloading: boolean;
}

/** How far a build is: `done` of `total` files, documents or passages of its step. Steps that are quick tell 0 or 1 of 1. */
export interface Progress {
  readonly step: "read" | "split" | "embed" | "index" | "check" | "save" | "swap";
  readonly done: number;
  readonly total: number;
  /** In step `read`: the page that was just read of a file that is slow to read. */
  readonly page?: { readonly file: string; readonly done: number; readonly total: number };
}

export type ReloadResult =
  | {
      readonly kind: "reloaded";
      readonly documents: number;
      readonly passages: number;
      /** Passages that had to be embedded because they are new or changed. */
      readonly embedded: number;
      /** Files that could not be read, with a reason in Vietnamese; the rest is serving. */
      readonly skipped: readonly { readonly file: string; readonly reason: string }[];
      /** Alarms and warnings of the report that nobody has settled. */
      readonly openFindings: number;
      readonly milliseconds: number;
    }
  /** Another reload is running; this one did nothing. */
  | { readonly kind: "busy" }
  /** `reason` in Vietnamese for the administrator, with what to do. The former corpus is serving. */
  | { readonly kind: "failed"; readonly reason: string };
