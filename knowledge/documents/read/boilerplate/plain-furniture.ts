import type { Dropped } from "../../document.ts";
import { isWholeParagraph, paragraph } from "../line.ts";

/** The address, telephone and licence of a site under each of its pages, and what is kept as metadata. */
const NEVER_MISSED = new Set([
  "footer",
  "site-footer",
  "date-line",
  "byline",
  "source-line",
  "repeated-title",
]);
/** What markup says to be beside the text of a page; it may say so of the text too. */
const PAGE_PARTS = new Set(["navigation", "form"]);

/** A menu's entry, a footer's line, a field of a form: nobody misses it. A whole paragraph in a menu or form may be missed. */
export function isPlainFurniture({ text, reason }: Dropped): boolean {
  return NEVER_MISSED.has(reason) || (PAGE_PARTS.has(reason) && !isWholeParagraph(paragraph(text)));
}
