import { describe, expect, test } from "vitest";
import { createSpelling } from "../../../../knowledge/language/spelling/spelling.ts";
import { createWrittenAbbreviations } from "../../../../knowledge/language/spelling/written-abbreviations.ts";

const spelling = createSpelling({
  abbreviations: [
    { written: ["QCDC"], meanings: ["quy chế dân chủ"] },
    { written: ["BCH"], meanings: ["Ban Chấp hành"] },
  ],
  documentTypes: [{ written: ["QĐ"], meanings: ["quyết định"] }],
  chat: [],
});
const expand = createWrittenAbbreviations(spelling);

describe("abbreviations in documents", () => {
  test("a question in full words finds the abbreviation, every time it stands there", () => {
    expect(expand("Thực hiện QCDC; QCDC ở cơ sở.")).toBe(
      "Thực hiện QCDC quy chế dân chủ; QCDC quy chế dân chủ ở cơ sở.",
    );
  });

  test("document numbers and unknown capitals stay as they are", () => {
    const text = "Quyết định 23-QĐ/TW và 5/BCH của UNESCO năm 2021";
    expect(expand(text)).toBe(text);
  });
});
