import type { CorpusView } from "../answer/corpus-view.ts";
import type { Spelling } from "../language/index.ts";
import type { Built } from "../storage/snapshot/snapshot.ts";
import { createDescribeDocuments } from "./describe-documents.ts";
import { listTopics } from "./list-topics.ts";
import { describeCorpus } from "./overview.ts";

/** What the corpus knows of itself, without a question being answered. */
export interface LookUp {
  /**
   * The documents with a number, as people type it (`23`, `qd 23`, `nđ 59/2023`), or with a law's name: first those
   * that the corpus has, then those that it only mentions. At most eight, the most mentioned first.
   */
  describeDocuments(asked: string): readonly DocumentFacts[];
  /** What can be asked about: at most twelve topics, the richest first. */
  topics(): readonly Topic[];
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
  readonly documents: number;
  readonly passages: number;
  /** ISO date of the newest document. */
  readonly newest: string | null;
  /** Who issued or published the documents, at most eight, the most frequent first. */
  readonly origins: readonly string[];
}

/** The look-ups of a built corpus; each is worked out when it is first asked for. */
export function createLookUp(built: Built, view: CorpusView, spelling: Spelling): LookUp {
  let topics: readonly Topic[] | undefined;
  let overview: Overview | undefined;
  return {
    describeDocuments: createDescribeDocuments(view, spelling),
    topics: () => {
      topics ??= listTopics(built);
      return topics;
    },
    overview: () => {
      overview ??= describeCorpus(built);
      return overview;
    },
  };
}
