import type { LegalHeading } from "./legal-heading.ts";

/** The articles of one document as they come: which lines that look like articles are its own. */
export interface ArticleRun {
  /** Whether a heading is one of the document, and no article of a form that it only shows. */
  takes(heading: LegalHeading): boolean;
  /** Another heading begins a text with articles of its own: an attached rule, another law. */
  restart(): void;
}

/** Articles of forms and contracts stand in appendices; an article that goes on with the count is the document's all the same. */
export function createArticleRun(): ArticleRun {
  let last = 0;
  let isInAppendix = false;
  return {
    takes({ rank, article }) {
      if (rank === "appendix" || rank === "form") isInAppendix = last > 0;
      if (rank !== "article" || article === undefined) return true;
      const number = Number.parseInt(article, 10);
      if (isInAppendix && number !== last + 1) return false;
      isInAppendix = false;
      last = number;
      return true;
    },
    restart() {
      last = 0;
      isInAppendix = false;
    },
  };
}
