import type { Source } from "../../knowledge/index.ts";
import { fillIn } from "./fill-in.ts";
import { messages } from "./messages.ts";

const words = messages.place;

/**
 * Where a passage stands in its original, as far as that is known; null where nothing is.
 *
 * @example
 * describePlace(passage.source); // "khoản 2 Điều 5, trang 3, chữ nhận dạng từ ảnh quét"
 */
export function describePlace({ clause, place }: Pick<Source, "clause" | "place">): string | null {
  const parts = [
    clause,
    span({ one: words.page, several: words.pages }, place?.page, place?.lastPage),
    span({ one: words.row, several: words.rows }, place?.row, place?.lastRow),
    place?.sheet == null ? null : fillIn(words.sheet, { sheet: place.sheet }),
    place?.ocr === true ? words.ocr : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

function span(
  { one, several }: { readonly one: string; readonly several: string },
  first: number | null | undefined,
  last: number | null | undefined,
): string | null {
  if (first == null) return null;
  return fillIn(last == null || last === first ? one : several, { first, last: last ?? first });
}
