import type { Passage } from "./passage.ts";

/** Our page with the whole document, opened at the passage: `/sources/<id>?passage=<ordinal>#passage`. */
export function sourceLink({ documentId, ordinal }: Passage): string {
  return `/sources/${encodeURIComponent(documentId)}?passage=${ordinal}#passage`;
}
