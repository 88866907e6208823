import type { LegalHeading } from "./legal-heading.ts";
import type { QuotedLine } from "./quoted-lines.ts";

/** The articles of one document as they come: which lines that look like articles are its own. */
export interface ArticleRun {
  /** Whether a heading is one of the document, and none that it only quotes or shows in a form. */
  takes(heading: LegalHeading, quoted: QuotedLine | undefined): boolean;
  /** Another heading begins a text with articles of its own: an attached rule, another law. */
  restart(): void;
}

/**
 * Articles of forms and contracts stand in appendices and begin with 1 again; an article that goes on with the count is the
 * document's own, also in the middle of a quotation: a footnote with one may run over the end of its page.
 */
export function createArticleRun(): ArticleRun {
  let last = 0;
  let isInAppendix = false;
  let mayRestart = true;
  return {
    takes({ rank, article }, quoted) {
      const number = article === undefined ? undefined : Number.parseInt(article, 10);
      const goesOn = number === last + 1;
      if (quoted !== undefined && !(goesOn && number !== quoted.nextArticle && !quoted.isWhole)) return false;
      if (rank === "appendix" || rank === "form") isInAppendix = last > 0;
      if (rank === "part" || rank === "chapter") mayRestart = true;
      if (rank !== "article" || number === undefined) return true;
      if (!goesOn && (isInAppendix || (number === 1 && last > 1 && !mayRestart))) return false;
      isInAppendix = false;
      mayRestart = false;
      last = number;
      return true;
    },
    restart() {
      last = 0;
      isInAppendix = false;
    },
  };
}
