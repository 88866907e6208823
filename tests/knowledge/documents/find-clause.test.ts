import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findClause } from "../../../knowledge/documents/find-clause.ts";
import { anyDocument, madeDocument } from "./made-document.ts";

const document = madeDocument([
  "##Điều 4. Giữ giếng",
  "1. Người giữ giếng do xóm cử.",
  "##Điều 5. Múc nước",
  "Nước giếng là của chung.",
  "1. Mỗi nhà múc hai gánh một ngày. Nhà có người ốm múc thêm một gánh.",
  "2. Người múc nước phải:",
  "a) Rửa gàu trước khi thả;",
  "b) Đậy nắp giếng:",
  "- Nắp gỗ khi trời nắng;",
  "3. Không múc sau canh hai.",
]);

function clauseOf(first: string, last = first): string | undefined {
  const { text } = document;
  return findClause(document, text.indexOf(first), text.indexOf(last) + last.length);
}

describe("the clause that is cited", () => {
  test.each([
    ["Nhà có người ốm múc thêm một gánh.", "khoản 1"],
    ["a) Rửa gàu trước khi thả;", "điểm a khoản 2"],
    ["- Nắp gỗ khi trời nắng;", "điểm b khoản 2"],
    ["3. Không múc sau canh hai.", "khoản 3"],
    ["1. Người giữ giếng do xóm cử.", "khoản 1"],
  ])("of »%s« is %s", (sentence, clause) => {
    expect(clauseOf(sentence)).toBe(clause);
  });

  test("of a clause with its points is that clause", () => {
    expect(clauseOf("2. Người múc nước phải:", "- Nắp gỗ khi trời nắng;")).toBe("khoản 2");
  });

  test("is none over two clauses, and none before the first", () => {
    expect(clauseOf("2. Người múc nước phải:", "3. Không múc sau canh hai.")).toBeUndefined();
    expect(clauseOf("a) Rửa gàu trước khi thả;", "b) Đậy nắp giếng:")).toBeUndefined();
    expect(clauseOf("Nước giếng là của chung.")).toBeUndefined();
  });

  test("of any stretch of any text is none or a clause with its number", () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(400), fc.nat(80), (any, start, length) => {
        expect(findClause(any, start, start + length) ?? "khoản 1").toMatch(
          /^(?:điểm \p{L}{1,2})?(?: ?khoản \d{1,2})?$/u,
        );
      }),
    );
  });
});
