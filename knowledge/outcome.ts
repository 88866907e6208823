/** What a question leads to. Not knowing is a value, not an error. */
export type Outcome =
  | {
      readonly kind: "answer";
      /** Calibrated probability, 0..1, that the first passage answers. */
      readonly confidence: number;
      readonly passages: readonly ShownPassage[];
    }
  | {
      readonly kind: "choices";
      /** Calibrated probability, 0..1, that the first passage answers. */
      readonly confidence: number;
      /** What the choices stand for, best first. */
      readonly passages: readonly ShownPassage[];
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
  /** The question has no word that the corpus is about (or no word at all). */
  | "off-topic";

export interface Choice {
  /** A question or a title that the person can pick; asking it leads to `passageId`. */
  readonly label: string;
  readonly passageId: string;
}

export interface ShownPassage {
  /** `<documentId>#<ordinal>`. */
  readonly id: string;
  readonly text: string;
  /** The sentence of `text` that answers, letter for letter a part of it. */
  readonly highlight: string;
  /** 0..1, comparable within one outcome only. */
  readonly score: number;
  readonly source: Source;
}

export interface Source {
  readonly documentId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  /** ISO date of the document, which is what its age is counted from. */
  readonly date: string | null;
  /** Heading path of the passage, outermost first, joined by " › "; null when the document has no headings. */
  readonly section: string | null;
  /** The original's own address with a text fragment that opens at the passage; null when it is not known. */
  readonly url: string | null;
  /** Our page with the whole document and this passage marked: `/sources/<id>?passage=<ordinal>#passage`. */
  readonly link: string;
  /** True when the text is this project's summary of the source and the original is the authority. */
  readonly summary: boolean;
}
