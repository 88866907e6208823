import { expect, test } from "vitest";
import { describePlace } from "../../../bot/wording/describe-place.ts";

const nowhere = {
  page: null,
  lastPage: null,
  sheet: null,
  row: null,
  lastRow: null,
  paragraph: null,
  ocr: false,
};

test.each([
  [null, null, null],
  [null, { ...nowhere, paragraph: 4 }, null],
  ["khoản 2 Điều 5", null, "khoản 2 Điều 5"],
  ["khoản 2 Điều 5", { ...nowhere, page: 3, lastPage: 3 }, "khoản 2 Điều 5, trang 3"],
  [null, { ...nowhere, page: 3, lastPage: 4, ocr: true }, "trang 3–4, chữ nhận dạng từ ảnh quét"],
  [null, { ...nowhere, sheet: "Hộ nghèo", row: 14, lastRow: 14 }, "hàng 14, bảng tính “Hộ nghèo”"],
  [null, { ...nowhere, sheet: "Hộ nghèo", row: 14, lastRow: 16 }, "hàng 14–16, bảng tính “Hộ nghèo”"],
])("%s, %o reads: %s", (clause, place, said) => {
  expect(describePlace({ clause, place })).toBe(said);
});
