import type { Document } from "../documents/document.ts";
import type { Passage } from "../documents/passage.ts";
import { hasOwnTitle } from "../documents/read/page-title.ts";

/** How often a passage's own title counts in the keyword index, besides the once that it is read with the titles above. */
export const TITLE_REPEATS = 1;

/** What of a passage is searched and embedded. */
export interface SearchedText {
  /** The titles above the passage, outermost first, one a line. */
  readonly above: string;
  /** The innermost title, which the keyword index counts TITLE_REPEATS more times; empty where a passage has none of its own. */
  readonly innermostTitle: string;
  readonly text: string;
}

/** The passages of a corpus as they are searched; each is worked out when it is asked for. */
export interface SearchedPassages {
  readonly size: number;
  searched(passageIndex: number): SearchedText;
  /** Its document by any key: a document's passages follow each other and have the same. */
  documentOf(passageIndex: number): number | string;
}

/** Passages that are at hand as a list. Asking for an index past its end throws. */
export function listPassages(
  list: readonly { readonly documentId: string; readonly searched: SearchedText }[],
): SearchedPassages {
  const at = (passageIndex: number) => {
    const found = list[passageIndex];
    if (!found) throw new Error(`There is no passage ${passageIndex}.`);
    return found;
  };
  return {
    size: list.length,
    searched: (passageIndex) => at(passageIndex).searched,
    documentOf: (passageIndex) => at(passageIndex).documentId,
  };
}

/** What of a passage the model reads: the titles above it, then its text. */
export function embeddedText({ above, text }: Omit<SearchedText, "innermostTitle">): string {
  return `${above}\n${text}`;
}

/**
 * The text of a passage with its abbreviations written out, so that it is found in full words too. A passage's own
 * title is counted twice: on the legal set that lifts nDCG@10 by 0.015. Not so the titles above it, which would drown
 * it, nor a title that was only taken from the beginning of the text, which lowers the sets without titles.
 */
export function searchedTextOf(
  document: Document,
  { headings, text }: Passage,
  expand: (text: string) => string,
): SearchedText {
  const above = [document.title, ...headings];
  const hasOwn = headings.length > 0 || hasOwnTitle(document);
  const innermostTitle = hasOwn ? (above.at(-1) ?? "") : "";
  return { above: expand(above.join("\n")), innermostTitle: expand(innermostTitle), text: expand(text) };
}
