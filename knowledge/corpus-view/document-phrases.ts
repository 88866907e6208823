import type { Document } from "../documents/document.ts";
import { fold, type Language, matchingForm } from "../language/index.ts";
import type { WordSet } from "../language/tokenized-text.ts";

/** What is asked of the words of a whole document. */
export interface DocumentPhrases extends WordSet {
  /** The same with accents: `hợp nhất Ban` does not name `Nhật Bản`. */
  hasAccentedPhrase(phrase: string): boolean;
}

/** Folding a long law takes a while, and questions come back to the same documents; some MB are kept at the most. */
const KEPT_DOCUMENTS = 128;

/** A function that gives the words of a document; it remembers those that it was asked for last. */
export function createDocumentPhrases({ wordsOf }: Language): (document: Document) => DocumentPhrases {
  const kept = new Map<Document, DocumentPhrases>();
  return (document) => {
    const known = kept.get(document);
    if (known) return known;
    // Only the line of words is kept: the sets beside it would take ten times the memory.
    const { line } = wordsOf(`${document.title}\n${document.text}`);
    const phrases: DocumentPhrases = {
      hasPhrase: (phrase) => line.includes(` ${phrase} `),
      hasAccentedPhrase: (phrase) =>
        line.includes(` ${fold(phrase)} `) &&
        ` ${matchingForm(`${document.title}\n${document.text}`)} `.includes(` ${phrase} `),
    };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_DOCUMENTS && oldest) kept.delete(oldest);
    kept.set(document, phrases);
    return phrases;
  };
}
