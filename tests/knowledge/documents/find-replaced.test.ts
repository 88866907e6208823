import { expect, test } from "vitest";
import { findReplaced } from "../../../knowledge/documents/find-replaced.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import { madeDocument } from "./made-document.ts";

function replacedBy(text: string) {
  return splitDocument(madeDocument([text])).flatMap(findReplaced);
}

test.each([
  ["Quyết định này thay thế Quyết định số 10/QĐ-UBND ngày 01/02/2015.", ["10/QĐ-UBND"]],
  ["Thay thế Kế hoạch số 3/KH-UBND và Kế hoạch số 4/KH-UBND.", ["3/KH-UBND", "4/KH-UBND"]],
  ["Bãi bỏ Quyết định số 7/QĐ-UBND.", ["7/QĐ-UBND"]],
  ["Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", ["10/QĐ-UBND"]],
])("»%s« names what it replaces", (text, keys) => {
  expect(replacedBy(text).map(({ key }) => key)).toEqual(keys);
});

test("the day beside the number is kept", () => {
  const [replaced] = replacedBy("Quyết định này thay thế Quyết định số 10/QĐ-UBND ngày 01/02/2015.");
  expect(replaced?.date).toBe("2015-02-01");
});

test.each([
  "Căn cứ Nghị định số 12/2031/NĐ-CP thay thế Nghị định số 9/2030/NĐ-CP;",
  "Theo Quyết định số 10/QĐ-UBND, người giữ giếng thay thế nắp giếng mỗi năm.",
  "Người giữ giếng thay thế nắp giếng mỗi năm.",
  "Thực hiện Quyết định số 10/QĐ-UBND.",
])("»%s« replaces nothing", (text) => {
  expect(replacedBy(text)).toEqual([]);
});
