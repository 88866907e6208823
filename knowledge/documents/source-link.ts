import type { Document } from "./document.ts";
import type { HEAD_ORDINAL } from "./document-head.ts";
import type { Passage } from "./passage.ts";

/** Our page with the whole document, opened at the passage: `/sources/<id>?passage=<ordinal>#passage`. */
export function sourceLink({
  documentId,
  ordinal,
}: Pick<Passage, "documentId"> & { readonly ordinal: number | typeof HEAD_ORDINAL }): string {
  return `${documentLink(documentId)}?passage=${ordinal}#passage`;
}

/** Our page with the whole document, nothing marked. */
export function documentLink(documentId: string): string {
  return `/sources/${encodeURIComponent(documentId)}`;
}

/**
 * The file that a document was read from, opened at a page where it has pages: `/originals/<id>#page=3` (RFC 8118). Null for
 * data that is no file of its own, and for a summary, whose file is not the original.
 */
export function originalLink({ id, file, metadata }: Document, page: number | null): string | null {
  if (file === undefined || metadata.summary === true) return null;
  return `/originals/${encodeURIComponent(id)}${page === null ? "" : `#page=${page}`}`;
}
