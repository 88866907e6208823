import type { Document, Place } from "./document.ts";

/** Where a stretch of a document stands in its original, as far as the format says; the rest is null. */
export interface CitedPlace {
  /** First and last page, from 1. */
  readonly page: number | null;
  readonly lastPage: number | null;
  readonly sheet: string | null;
  /** First and last row of the sheet as a spreadsheet numbers them, from 1. */
  readonly row: number | null;
  readonly lastRow: number | null;
  /** First paragraph of a text document, from 1. */
  readonly paragraph: number | null;
  /** Some of its words were recognised in a picture. */
  readonly ocr: boolean;
}

/** Null where no block between the offsets (UTF-16 units, end exclusive) has a place. */
export function citedPlace(
  { blocks }: Pick<Document, "blocks">,
  start: number,
  end: number,
): CitedPlace | null {
  return citedPlaceOf(
    blocks.flatMap((block) => (block.start < end && start < block.end && block.place ? [block.place] : [])),
  );
}

/** Of places that follow each other; null without any. */
export function citedPlaceOf(places: readonly Place[]): CitedPlace | null {
  const [first] = places;
  if (first === undefined) return null;
  const pages = places.flatMap(({ page }) => page ?? []);
  const rows = places.flatMap(({ sheet, row }) => (sheet === first.sheet && row !== undefined ? [row] : []));
  return {
    page: pages.length > 0 ? Math.min(...pages) : null,
    lastPage: pages.length > 0 ? Math.max(...pages) : null,
    sheet: first.sheet ?? null,
    row: rows.length > 0 ? Math.min(...rows) : null,
    lastRow: rows.length > 0 ? Math.max(...rows) : null,
    paragraph: first.paragraph ?? null,
    ocr: places.some(({ ocr }) => ocr === true),
  };
}
