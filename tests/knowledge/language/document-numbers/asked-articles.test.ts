import { describe, expect, it } from "vitest";
import { askedArticles } from "../../../../knowledge/language/document-numbers/asked-articles.ts";

const read = (question: string) => askedArticles(question).map(({ start: _, end: __, ...rest }) => rest);

describe("askedArticles", () => {
  it.each([
    [
      "Điều 23 khoản 2 Luật Thực hiện dân chủ ở cơ sở",
      { article: "23", clause: "2", of: "Luật Thực hiện dân chủ ở cơ sở" },
    ],
    ["dieu 23 luat thuc hien dan chu o co so la gi", { article: "23", of: "luat thuc hien dan chu o co so" }],
    ["dieu 5 nd 59/2023", { article: "5", of: "nd 59/2023" }],
    [
      "điểm đ khoản 2 điều 5 nđ 59/2023 quy định gì?",
      { article: "5", clause: "2", point: "đ", of: "nđ 59/2023" },
    ],
    [
      "điều 12a, khoản 3, điểm b của Luật Cán bộ",
      { article: "12a", clause: "3", point: "b", of: "Luật Cán bộ" },
    ],
    [
      "Luật Thực hiện dân chủ ở cơ sở điều 23 nói gì",
      { article: "23", of: "Luật Thực hiện dân chủ ở cơ sở" },
    ],
    ["Điều 23 là gì", { article: "23", of: "" }],
  ])("reads %j", (question, wanted) => expect(read(question)).toEqual([wanted]));

  it("gives one law to all articles before it", () => {
    expect(read("điều 5 và điều 6 luật đất đai")).toEqual([
      { article: "5", of: "luật đất đai" },
      { article: "6", of: "luật đất đai" },
    ]);
  });

  it("gives each article its own law where each names one", () => {
    for (const between of [", ", " và ", "; "])
      expect(read(`điều 3 luật đất đai${between}điều 5 luật nhà ở`)).toEqual([
        { article: "3", of: "luật đất đai" },
        { article: "5", of: "luật nhà ở" },
      ]);
  });

  it("says where the article stands", () => {
    const question = "Cho hỏi Điều 23 khoản 2 của Luật";
    expect(askedArticles(question).map(({ start, end }) => question.slice(start, end))).toEqual([
      "Điều 23 khoản 2",
    ]);
  });

  it.each(["điều kiện 3", "các điều cần làm", "nhiều 5 điều", ""])("finds none in %j", (question) => {
    expect(read(question)).toEqual([]);
  });
});
