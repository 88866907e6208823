import { describe, expect, test } from "vitest";
import {
  findArticles,
  findDocumentName,
  findNumberKeys,
  ownNumberKeys,
} from "../../../knowledge/documents/document-references.ts";
import { madeDocument } from "./made-document.ts";

const plain = madeDocument([]);
const numbered = madeDocument([], { metadata: { number: "Số: 07/2031/NĐ-CP" } });

describe("the numbers that a text mentions", () => {
  test("are keys, each once, the document's own first", () => {
    const text = "Thi hành 33/CT-TTg, theo 23/QĐ-TW và Chỉ thị số 33/CT-TTg.";
    expect(findNumberKeys([], text)).toEqual(["33/CT-TTg", "23-QĐ/TW"]);
    expect(findNumberKeys(["7/2031/NĐ-CP"], text)).toEqual(["7/2031/NĐ-CP", "33/CT-TTg", "23-QĐ/TW"]);
    expect(findNumberKeys([], "Họp lúc 15/10.")).toEqual([]);
  });

  test("the document's own is empty without one, or with one that is no number", () => {
    expect(ownNumberKeys(plain)).toEqual([]);
    expect(ownNumberKeys(madeDocument([], { metadata: { number: "chưa rõ" } }))).toEqual([]);
    expect(ownNumberKeys(numbered)).toEqual(["7/2031/NĐ-CP"]);
  });
});

/** The articles of a section, by default of a document without a number. */
function articlesOf(
  headings: string[],
  firstParagraph: string,
  { documentId = "tai-lieu", laws = [] as string[] } = {},
) {
  return findArticles({ documentId, laws, headings, firstParagraph });
}

describe("the article that a passage is", () => {
  test("is its innermost heading's, by itself and with its law", () => {
    const headings = ["Chương II", "Điều 5. Lấy ý kiến"];
    expect(articlesOf(headings, "Bà con bàn.")).toEqual(["|5"]);
    expect(articlesOf(headings, "Bà con bàn.", { laws: ["7/2031/NĐ-CP"] })).toEqual(["|5", "7/2031/NĐ-CP|5"]);
    expect(articlesOf(["Điều 2. Ban hành", "Điều 9a. Kèm theo"], "")).toEqual(["|9a"]);
    expect(articlesOf(["ĐIỀU 12"], "")).toEqual(["|12"]);
  });

  test("is also its origin's, as the codified law notes below the heading", () => {
    const heading = ["Điều 90.1.NĐ.4.12. Giếng làng"];
    const note = "(Điều 12 Nghị định số 07/2031/NĐ-CP về giếng làng ngày 01/02/2031 của Chính phủ)";
    expect(articlesOf(heading, note)).toEqual(["|90.1.nd.4.12", "7/2031/NĐ-CP|12", "|12"]);
    expect(articlesOf(heading, "Giếng làng theo Điều 12 Nghị định số 07/2031/NĐ-CP.")).toEqual([
      "|90.1.nd.4.12",
    ]);
  });

  test("is its document's where the id names law and article", () => {
    const laws = ["7/2031/QH16"];
    expect(articlesOf([], "1. Người già.", { documentId: "07/2031/qh16+12", laws })).toEqual([
      "|12",
      "7/2031/QH16|12",
    ]);
    expect(articlesOf([], "1. Người già.", { documentId: "chuyen+12" })).toEqual([]);
  });

  test("is none under other headings, whatever the text says", () => {
    expect(articlesOf(["Điều kiện dự họp"], "Điều 5 quy định vậy.")).toEqual([]);
    expect(articlesOf([], "(Điều 12 Nghị định số 07/2031/NĐ-CP)")).toEqual([]);
  });
});

describe("the name of a document in the note of an origin", () => {
  test("stands between its number and its date", () => {
    const note = "(Điều 3 Luật số 07/2031/QH16 Luật Giếng làng ngày 01/02/2031 của Quốc hội)";
    expect(findDocumentName(note)).toEqual({ key: "7/2031/QH16", name: "Luật Giếng làng" });
    const short = "(Điều 3 Luật số 07/2031/QH16 Giếng làng ngày 01/02/2031 của Quốc hội)";
    expect(findDocumentName(short)).toEqual({ key: "7/2031/QH16", name: "Luật Giếng làng" });
  });

  test.each([
    "(Điều 3 Luật số 07/2031/QH16, có hiệu lực thi hành kể từ ngày 01/02/2031)",
    "Luật số 07/2031/QH16 Luật Giếng làng ngày 01/02/2031",
    "(Điều này có nội dung liên quan đến Điều 4)",
    "",
  ])("is not read from %j", (text) => {
    expect(findDocumentName(text)).toBeUndefined();
  });
});
