import { expect, test } from "vitest";
import { copyNameOf } from "../../../../knowledge/documents/duplicates/copy-name.ts";

test.each([
  ["thong-bao.md", "thong-bao", undefined],
  ["thong-bao (1).md", "thong-bao", 1],
  ["tin/Thông báo (12).docx", "tin/thông báo", 12],
  ["ke-hoach_v2.pdf", "ke-hoach", 2],
  ["kế hoạch bản 3.docx", "kế hoạch", 3],
  ["quy-che - Copy.docx", "quy-che", undefined],
  ["quy-che - Bản sao.docx", "quy-che", undefined],
  ["quy-che_final.docx", "quy-che", undefined],
  ["quy-che - Copy (2).docx", "quy-che", 2],
  ["nghi-quyet-15.pdf", "nghi-quyet-15", undefined],
  ["nd-23-2018.doc", "nd-23-2018", undefined],
])("%s is %s, copy %s", (file, stem, number) => {
  expect(copyNameOf(file)).toEqual({ stem, number });
});
