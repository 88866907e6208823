import type { Document } from "../document.ts";

/** What became of one file or one line. An unreadable one is a value, so that the others are still read. */
export type Reading =
  | { readonly kind: "document"; readonly document: Document }
  | { readonly kind: "skipped"; readonly reason: string };

/** A file as the readers get it: its id in the corpus and its decoded text. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
}

export function skipped(reason: string): Reading {
  return { kind: "skipped", reason };
}
