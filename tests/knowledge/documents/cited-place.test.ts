import { expect, test } from "vitest";
import { citedPlace } from "../../../knowledge/documents/cited-place.ts";
import type { Place } from "../../../knowledge/documents/document.ts";
import { madeDocument } from "./made-document.ts";

/** Blocks of ten letters each at these places. */
function placed(places: readonly (Place | undefined)[]) {
  const document = madeDocument(places.map(() => "một hai ba"));
  const blocks = document.blocks.map((block, at) => {
    const place = places[at];
    return place === undefined ? block : { ...block, place };
  });
  const spanOf = (first: number, last = first) => [blocks[first]!.start, blocks[last]!.end] as const;
  return { document: { ...document, blocks }, spanOf };
}

const nothing = {
  page: null,
  lastPage: null,
  sheet: null,
  row: null,
  lastRow: null,
  paragraph: null,
  ocr: false,
};

test("a text without places has none", () => {
  const { document, spanOf } = placed([undefined, undefined]);
  expect(citedPlace(document, ...spanOf(0, 1))).toBeNull();
});

test("a stretch is on the page of its block, and over a page break on both", () => {
  const { document, spanOf } = placed([{ page: 2 }, { page: 3 }, { page: 4 }]);
  expect(citedPlace(document, ...spanOf(1))).toEqual({ ...nothing, page: 3, lastPage: 3 });
  expect(citedPlace(document, ...spanOf(1, 2))).toEqual({ ...nothing, page: 3, lastPage: 4 });
});

test("a row is told with its sheet, and rows of another sheet are not", () => {
  const { document, spanOf } = placed([
    { sheet: "Hộ nghèo", row: 14 },
    { sheet: "Hộ nghèo", row: 15 },
    { sheet: "Ghi chú", row: 1 },
  ]);
  expect(citedPlace(document, ...spanOf(0, 2))).toEqual({
    ...nothing,
    sheet: "Hộ nghèo",
    row: 14,
    lastRow: 15,
  });
});

test("one recognised word makes the stretch recognised", () => {
  const { document, spanOf } = placed([{ page: 1 }, { page: 2, ocr: true }]);
  expect(citedPlace(document, ...spanOf(0))?.ocr).toBe(false);
  expect(citedPlace(document, ...spanOf(0, 1))?.ocr).toBe(true);
});

test("a paragraph of a text document is its number", () => {
  const { document, spanOf } = placed([{ paragraph: 7 }, { paragraph: 8 }]);
  expect(citedPlace(document, ...spanOf(0, 1))).toEqual({ ...nothing, paragraph: 7 });
});
