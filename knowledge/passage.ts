/** A part of one document that is found and shown as a whole. */
export interface Passage {
  /** `<documentId>#<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  /** Place among the document's passages, from 0. */
  readonly ordinal: number;
  /** Offsets into the document's text (UTF-16 units, end exclusive). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Titles above the passage, outermost first, without the document's own title. */
  readonly headings: readonly string[];
  /** The question, when the passage is a question with its answer. */
  readonly question?: string;
}
