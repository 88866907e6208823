import { expect, test } from "vitest";
import type { Document } from "../../../knowledge/documents/document.ts";
import { hasYears } from "../../../knowledge/evidence/entity-checks.ts";
import { understandAsTyped } from "../question/understand-as-typed.ts";

const undated: Document = { id: "a", title: "Lịch", text: "", blocks: [], metadata: {}, dropped: [] };

test.each([
  ["Chỉ thị 5 năm 2018 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", false],
  ["Chỉ thị 5 năm 2021 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", true],
  ["Chỉ thị 5 năm 2021 nói gì?", "Chỉ thị số 5-CT/TU về việc trực.", true],
  ["Chỉ thị 5 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", true],
])("the year asked of a document must be that of its date: %s ← %s: %s", (asked, text, expected) => {
  const question = understandAsTyped(asked);
  expect(hasYears(question, text, undated)).toBe(expected);
});

test("a passage of a document with another year in its head is not about the year that was asked for", () => {
  const asked = (year: number) => understandAsTyped(`Chỉ thị 5 năm ${year} nói gì?`);
  const own = { ...undated, metadata: { number: "5-CT/TU", date: "2021-08-20" } };
  expect(hasYears(asked(2018), "Chỉ thị nói về việc trực.", own)).toBe(false);
  expect(hasYears(asked(2021), "Chỉ thị nói về việc trực.", own)).toBe(true);
});
