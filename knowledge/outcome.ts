import type { CitedPlace } from "./documents/cited-place.ts";

/**
 * What a question leads to. Not knowing is a value and not an error.
 *
 *     switch (outcome.kind) {
 *       case "answer": return outcome.passages[0].highlight;
 *       case "choices": return outcome.choices.map(({ label }) => label);
 *       case "abstained": return messages[outcome.reason];
 *     }
 */
export type Outcome =
  | {
      readonly kind: "answer";
      /** Calibrated probability, 0..1, that the first passage answers. */
      readonly confidence: number;
      /** One to three, best first. */
      readonly passages: readonly ShownPassage[];
    }
  | {
      readonly kind: "choices";
      /** Calibrated probability, 0..1, that the first passage answers. */
      readonly confidence: number;
      /** The passages that the choices stand for, best first. */
      readonly passages: readonly ShownPassage[];
      /** In the order of `passages`; of several with one label there is only the first. */
      readonly choices: readonly Choice[];
    }
  | { readonly kind: "abstained"; readonly reason: AbstainReason; readonly passages: readonly [] };

export type AbstainReason =
  /** Nothing in the corpus is near enough to the question. */
  | "nothing-near"
  /** The question names a document number that the corpus does not have. */
  | "unknown-document-number"
  /** Passages are near, but the person, place, number or date that is asked for is not in them. */
  | "detail-missing"
  /** The question has no word that the corpus is about, or no word at all. */
  | "off-topic";

export interface Choice {
  /** A question or a title that the person can pick; asking it gives the passage `passageId` as the answer. */
  readonly label: string;
  readonly passageId: string;
}

export interface ShownPassage {
  /** `<documentId>#<ordinal>`. */
  readonly id: string;
  /** Letter for letter as in the document. */
  readonly text: string;
  /** The sentence that answers: a part of `text`, letter for letter. */
  readonly highlight: string;
  /** 0..1, comparable within one outcome only. */
  readonly score: number;
  readonly source: Source;
}

/** Where a passage stands and who says it. What a document does not say is null. */
export interface Source {
  readonly documentId: string;
  readonly title: string;
  /** As written, such as `23-QĐ/TW`. */
  readonly number: string | null;
  readonly issuer: string | null;
  /** ISO date (yyyy-mm-dd) of the document, which is what its age is counted from. */
  readonly date: string | null;
  /**
   * Where the passage stands, outermost first, joined by " › ": its headings, or the article as people cite it (`Điều 5 Luật …
   * (10/2022/QH15)`) where no heading says it, then what introduces the list that it goes on with; null where nothing does.
   */
  readonly section: string | null;
  /** The one clause or point of an article that the highlight stands in: `khoản 2 Điều 5`. */
  readonly clause: string | null;
  /** Where the highlight stands in the original file. */
  readonly place: CitedPlace | null;
  /** The original's own address, with a text fragment that opens at the highlight unless this is a summary. */
  readonly url: string | null;
  /** Our page with the whole document and this passage marked: `/sources/<id>?passage=<ordinal>#passage`. */
  readonly link: string;
  /** The original file on our server, opened at the page: `/originals/<id>#page=3`. */
  readonly original: string | null;
  /** A later document of the corpus that replaces this one or updates it; null where there is none. */
  readonly newer: NewerDocument | null;
  /** True when the text is this project's summary of the source and the original is the authority. */
  readonly summary: boolean;
}

/** What replaces or updates a document, with our page of it. */
export interface NewerDocument {
  readonly title: string;
  readonly number: string | null;
  /** ISO date (yyyy-mm-dd). */
  readonly date: string | null;
  /** `/sources/<id>`. */
  readonly link: string;
}
