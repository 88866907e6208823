import { expect, test } from "vitest";
import { readXlsx } from "../../../../../knowledge/documents/read/sheets/read-xlsx.ts";
import { makeXlsx, sheetData } from "../office/make-package.ts";
import { blockTexts, documentOf } from "../support.ts";

const read = async (...made: Parameters<typeof makeXlsx>) =>
  documentOf(await readXlsx({ id: "so-lieu/cac-ngo", bytes: makeXlsx(...made) }));

test("rows have the names of their columns and know sheet and row; the title above them is the document's", async () => {
  const document = await read({
    "Trang 1": `${sheetData(["DANH SÁCH CÁC NGÕ"], ["TT", "Ngõ", "Số hộ"], [1, "Trúc", 30], [], [2, "Mai", 25])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
  });
  expect(document.title).toBe("DANH SÁCH CÁC NGÕ");
  expect(blockTexts(document)).toEqual(["1. Ngõ: Trúc; Số hộ: 30", "2. Ngõ: Mai; Số hộ: 25"]);
  expect(document.blocks.map(({ place }) => place)).toEqual([
    { sheet: "Trang 1", row: 3 },
    { sheet: "Trang 1", row: 5 },
  ]);
});

test("a list without a title is named after its file", async () => {
  expect((await read({ A: sheetData(["Ngõ", "Số hộ", "Ghi chú"], ["Trúc", 30, "x"]) })).title).toBe(
    "cac ngo",
  );
});

test("each of several sheets stands below its name; hidden and empty ones are left out", async () => {
  const rows = sheetData(["Ngõ", "Số hộ", "Tổ"], ["Trúc", 30, 1]);
  const document = await read({ "Năm 2030": rows, Trống: "<sheetData/>", "Năm 2031": rows });
  expect(blockTexts(document)).toEqual([
    "Năm 2030",
    "Ngõ: Trúc; Số hộ: 30; Tổ: 1",
    "Năm 2031",
    "Ngõ: Trúc; Số hộ: 30; Tổ: 1",
  ]);
});

test("numbers and days are written as the sheet shows them", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="200" formatCode="#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>';
  const cells = ["1234.5", "45000", "0.25", "1093012345"].map(
    (value, at) => `<c r="${"ABCD"[at]}2" s="${(at + 1) % 4}"><v>${value}</v></c>`,
  );
  const head =
    '<row r="1"><c t="inlineStr"><is><t>Tiền</t></is></c><c t="inlineStr"><is><t>Ngày</t></is></c><c t="inlineStr"><is><t>Phần</t></is></c><c t="inlineStr"><is><t>Mã số</t></is></c></row>';
  const document = await read(
    { A: `<sheetData>${head}<row r="2">${cells.join("")}</row></sheetData>` },
    { styles },
  );
  expect(blockTexts(document)).toEqual(["Tiền: 1.234,50; Ngày: 15/03/2023; Phần: 25%; Mã số: 1093012345"]);
});

test("a code that is text stays as it was typed, and shared texts are found", async () => {
  const data =
    '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData>';
  const texts =
    "<si><t>Mã số</t></si><si><t>Còn hiệu lực</t></si><si><t>Ghi chú</t></si><si><r><t>1.0150</t></r><r><t>27</t></r></si>";
  expect(blockTexts(await read({ A: data }, { texts }))).toEqual(["Mã số: 1.015027; Còn hiệu lực: Có"]);
});
