import { describe, expect, test } from "vitest";
import { findDocumentLaws } from "../../../knowledge/documents/document-laws.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import { madeDocument } from "./made-document.ts";

const articles = ["# Điều 1. Phạm vi", "Cả làng."];

describe("the laws in a document", () => {
  test("are the document by its number, named by its title or by the first heading that names it", () => {
    const metadata = { number: "07/2031/QH16" };
    const named = { start: 0, keys: ["7/2031/QH16"], name: "Luật Giếng làng" };
    expect(findDocumentLaws(madeDocument(articles, { title: "Luật Giếng làng", metadata }))).toEqual([named]);
    const below = ["# LUẬT GIẾNG LÀNG", "Làng ban hành.", ...articles];
    expect(findDocumentLaws(madeDocument(below, { title: "Giếng làng", metadata }))).toEqual([named]);
  });

  test("are named by the sentence that enacts them, where no title does", () => {
    const document = madeDocument(["LUẬT", "GIẾNG LÀNG", "Quốc hội ban hành Luật Giếng làng.", ...articles], {
      title: "QUỐC HỘI",
      metadata: { number: "07/2031/QH16" },
    });
    expect(findDocumentLaws(document)).toMatchObject([{ keys: ["7/2031/QH16"], name: "Luật Giếng làng" }]);
    const citing = madeDocument([...articles, "Quốc hội ban hành Luật Giếng làng."], { title: "QUỐC HỘI" });
    expect(findDocumentLaws(citing)).toMatchObject([{ keys: [], name: undefined }]);
  });

  test("are known by their names where they have no numbers", () => {
    const [law] = findDocumentLaws(madeDocument(articles, { title: "LUẬT GIẾNG LÀNG" }));
    expect(law).toMatchObject({ keys: ["luat gieng lang"], name: "Luật Giếng làng" });
  });

  test("follow each other where headings name them", () => {
    const document = madeDocument(
      ["# Luật số 7/2031/QH16 Giếng làng", ...articles, "# LUẬT CHỢ PHIÊN", ...articles],
      { title: "Các luật của làng" },
    );
    expect(splitDocument(document).map((passage) => passage.articles)).toEqual([
      ["|1", "7/2031/QH16|1"],
      ["|1", "luat cho phien|1"],
    ]);
  });

  test("of a rule that a decision adopts are both", () => {
    const document = madeDocument(["# Điều 1. Ban hành", "Kèm theo.", "# QUY CHẾ TRÔNG GIẾNG", ...articles], {
      title: "Quyết định ban hành Quy chế trông giếng",
      metadata: { number: "15/QĐ-UBND" },
    });
    expect(splitDocument(document).map((passage) => passage.articles)).toEqual([
      ["|1", "15/QĐ-UBND|1"],
      ["|1", "15/QĐ-UBND|1", "qui che trong gieng|1"],
    ]);
  });

  test("an article of a collection is of the law in its id, whatever its title begins with", () => {
    const document = madeDocument(["Chợ họp năm giờ."], { id: "07/2031/qh16+3", title: "Luật áp dụng" });
    expect(findDocumentLaws(document)).toEqual([{ start: 0, keys: ["7/2031/QH16"], name: undefined }]);
    expect(splitDocument(document)[0]).toMatchObject({
      articles: ["|3", "7/2031/QH16|3"],
      numbers: ["7/2031/QH16"],
    });
  });
});
