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
  /** What introduces the list that the passage goes on with (`1. Người trông giếng được:`), outermost first, one a line. */
  readonly leadIn?: string;
  /** The question, when the passage is a question with its answer. */
  readonly question?: string;
  /** Keys of the document numbers that it mentions, its document's own first. */
  readonly numbers: readonly string[];
  /** Keys of the law article that it is, or is a part of: see articleKey. */
  readonly articles: readonly string[];
}

/**
 * The key of an article of a numbered document (`10/2022/QH15|23`), or of any with that article (`|23`); the codified
 * law's own numbers have no accents (`|44.13.nd.1.2`).
 */
export function articleKey(article: string, number = ""): string {
  const written = article.toLowerCase();
  return `${number}|${written.includes(".") ? written.replace(/đ/g, "d") : written}`;
}
