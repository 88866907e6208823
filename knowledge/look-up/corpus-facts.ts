/** What the corpus knows of itself, without a question being answered. Where nothing is found, lists are empty. */
export interface LookUp {
  /**
   * The documents with a number, as people type it (`23`, `qd 23`, `nđ 59/2023`), or with a law's name (`luật đất đai`):
   * first those that the corpus has, then those that it only mentions, each by falling mentions. At most eight.
   */
  describeDocuments(asked: string): readonly DocumentFacts[];
  /** What can be asked about: at most twelve topics, the richest first. */
  topics(): readonly Topic[];
  /** The corpus at a glance. */
  overview(): Overview;
}

export interface DocumentFacts {
  /** As the document or the texts that mention it write it, e.g. `23-QĐ/TW`. */
  readonly number: string;
  /** The document's title; of one that is only mentioned its type and number, null when the type is not written. */
  readonly title: string | null;
  /** ISO date (yyyy-mm-dd). */
  readonly date: string | null;
  readonly issuer: string | null;
  /** Type as its layout names it: `Quyết định`. */
  readonly type: string | null;
  /** Who signed it, and the office as the signature says it. */
  readonly signer: string | null;
  readonly signerOffice: string | null;
  /** What it is about, without its type and number. */
  readonly subject: string | null;
  /** Null for a document that is only mentioned. */
  readonly documentId: string | null;
  /** Our page with the document: `/sources/…`. */
  readonly link: string | null;
  /** Address of the original. */
  readonly url: string | null;
  /** Other documents that mention it, at most five, the most mentions first; `link` opens at the first mention. */
  readonly mentionedIn: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly link: string;
  }[];
  /** Passages of other documents that mention it. */
  readonly mentions: number;
}

export interface Topic {
  readonly title: string;
  /** How many documents belong to it. */
  readonly documents: number;
  /** A question of the corpus that can be asked as it stands. */
  readonly sample: string | null;
}

export interface Overview {
  /** How many there are. */
  readonly documents: number;
  readonly passages: number;
  /** ISO date (yyyy-mm-dd) of the newest document; null when none has a date. */
  readonly newest: string | null;
  /** Who issued or published the documents, at most eight, the most frequent first. */
  readonly origins: readonly string[];
}
