/**
 * A document as it was read from a file: boilerplate gone, text normalised (see language/normalise.ts), everything
 * that is not body in `metadata`. Offsets are UTF-16 units into `text`, end exclusive.
 */
export interface Document {
  /** Stable across reloads: the id of a JSON line, else the path inside the corpus folder without its extension. */
  readonly id: string;
  readonly title: string;
  /** The whole body; blocks stand in it in reading order, one empty line ("\n\n") between two blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** What was left out and why, in the order of the file, so that an administrator can check it. */
  readonly dropped: readonly Dropped[];
}

export interface Block {
  readonly kind: "heading" | "paragraph";
  /** 1 for the outermost heading; 0 for a paragraph. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export interface Metadata {
  /** The document's own number as written, e.g. `23-QĐ/TW`. */
  readonly number?: string;
  readonly issuer?: string;
  /** ISO date (yyyy-mm-dd) that an answer shows: the day the body gives, else the page's. */
  readonly date?: string;
  /** ISO date that the page's head shows where it differs from `date`; it can be the day of rendering. */
  readonly pageDate?: string;
  readonly byline?: string;
  /** Name of the paper or site that the page names as its source. */
  readonly origin?: string;
  /** Address of the original, http or https. */
  readonly url?: string;
  /** True when the text is our summary of the document that `title` and `url` name, not the document itself. */
  readonly summary?: boolean;
}

export interface Dropped {
  readonly text: string;
  /** Which rule dropped it, e.g. `visit-counter`, `navigation`, `teaser`; the names are in data/boilerplate.yaml. */
  readonly reason: string;
}
