import type { Document } from "./documents/document.ts";
import type { Passage } from "./documents/passage.ts";
import type { LookUp } from "./look-up/corpus-facts.ts";
import type { Outcome } from "./outcome.ts";
import type { Outline } from "./question/outline-question.ts";

/** The corpus as a whole: ask it, look into it, replace it. */
export interface Knowledge extends LookUp {
  ask(question: string): Promise<Outcome>;
  /** Documents by falling score before any decision; for evaluation. */
  rank(question: string, limit: number): Promise<RankedDocument[]>;
  /** A document with its passages, for the source page. */
  source(
    documentId: string,
  ): { readonly document: Document; readonly passages: readonly Passage[] } | undefined;
  /** What a question is made of, for putting another together from it. */
  outline(question: string): Outline;
  status(): Status;
  /**
   * Reads the corpus and the lists of knowledge/data again, builds aside, checks, swaps both in one step. Never throws for a
   * bad corpus or list: what served goes on serving, with its lists, and the result says why. A second call while one runs is `busy`.
   */
  reload(onProgress?: (progress: Progress) => void): Promise<ReloadResult>;
  close(): Promise<void>;
}

export interface RankedDocument {
  readonly documentId: string;
  readonly score: number;
}

export interface Status {
  readonly documents: number;
  readonly passages: number;
  readonly model: string;
  /** ISO time of the build that is serving. */
  readonly builtAt: string;
  /** Where the serving index came from. */
  readonly from: "snapshot" | "build";
  readonly reloading: boolean;
}

export interface Progress {
  readonly step: "read" | "split" | "embed" | "index" | "check" | "save" | "swap";
  readonly done: number;
  readonly total: number;
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
      readonly milliseconds: number;
    }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly reason: string };
