/** What of a passage is searched and embedded. */
export interface SearchedText {
  /** The titles above the passage, outermost first, one a line. */
  readonly above: string;
  /** The innermost title, which the keyword index counts once more; empty where a passage has none of its own. */
  readonly head: string;
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
export function embeddedText({ above, text }: Omit<SearchedText, "head">): string {
  return `${above}\n${text}`;
}
