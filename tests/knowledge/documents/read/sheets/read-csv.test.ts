import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvTable } from "../../../../../knowledge/documents/read/sheets/csv-table.ts";
import { looksLikeCsv } from "../../../../../knowledge/documents/read/sheets/looks-like-csv.ts";
import { readCsv } from "../../../../../knowledge/documents/read/sheets/read-csv.ts";
import { splitDocument } from "../../../../../knowledge/documents/split-document.ts";
import { blockTexts, documentOf } from "../support.ts";

const read = (text: string | Buffer) => {
  const [reading] = readCsv({ id: "danh-ba", bytes: Buffer.from(text) });
  return documentOf(reading ?? { kind: "skipped", reason: "nothing" });
};

describe.each([",", ";", "\t", "|"])("separated by %j", (separator) => {
  test("each row has the names of its columns", () => {
    const rows = [
      ["Họ và tên", "Điện thoại"],
      ["Trần Thị Giếng", "0912 000 111"],
      ["Lê Văn Làng", "0912 000 222"],
    ];
    const text = rows.map((row) => row.join(separator)).join("\r\n");
    expect(blockTexts(read(`\uFEFF${text}\r\n`))).toEqual([
      "Họ và tên: Trần Thị Giếng; Điện thoại: 0912 000 111",
      "Họ và tên: Lê Văn Làng; Điện thoại: 0912 000 222",
    ]);
  });
});

test("separators and line breaks inside of quotes are text, NULL is nothing", () => {
  const document = read('Việc,Cách làm,Hạn\n"Rửa giếng","Tát nước,\nrồi cọ ""thật kỹ""",NULL\n');
  expect(blockTexts(document)).toEqual(['Việc: Rửa giếng; Cách làm: Tát nước, rồi cọ "thật kỹ"']);
  expect(document.blocks[0]?.place).toEqual({ row: 2 });
});

test("the separator that Excel declares is taken", () => {
  expect(blockTexts(read("sep=;\nTên;Ghi chú\nGiếng, ao;Sâu\n"))).toEqual(["Tên: Giếng, ao; Ghi chú: Sâu"]);
});

test("a question with its answer is a passage", () => {
  const passages = splitDocument(
    read("Câu hỏi,Trả lời\nAi múc nước?,Ai cũng được.\nMúc lúc nào?,Ban ngày.\n"),
  );
  expect(passages.map(({ question, text }) => ({ question, text }))).toEqual([
    { question: "Ai múc nước?", text: "Ai cũng được." },
    { question: "Múc lúc nào?", text: "Ban ngày." },
  ]);
});

test("a column that a program counted from 0 is left out", () => {
  expect(blockTexts(read(",ten,so_ho\n0,Trúc,30\n1,Mai,25\n"))).toEqual([
    "ten: Trúc; so_ho: 30",
    "ten: Mai; so_ho: 25",
  ]);
});

test("a text file is a list only where it looks like one", () => {
  const head = (text: string) => looksLikeCsv(Buffer.from(text));
  expect(head("Câu hỏi,Trả lời\nAi?,Tôi.\n")).toBe(true);
  expect(head("Tên;Tuổi;Ngõ\nAn;30;1\nBa;40;2\nTư;50;3\n")).toBe(true);
  expect(head("Bà con ơi, ra giếng.\nSáng nay, trời mưa, đường trơn.\nĐi chậm, nhé.\n")).toBe(false);
  expect(head("Hỏi: Ai múc nước?\nTrả lời: Ai cũng được, trừ trẻ em.\n")).toBe(false);
});

test("whatever stands in a file, its records are rows", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(csvTable(text, 100).rows.length).toBeLessThanOrEqual(100);
    }),
  );
});
