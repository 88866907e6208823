import { describe, expect, test } from "vitest";
import { understandAsTyped } from "./understand-as-typed.ts";

describe("a question that names an article", () => {
  test.each([
    "Điều 9 Luật Giữ gìn giếng làng quy định gì?",
    "luật giữ gìn giếng làng điều 9",
    "Theo Điều 9 Luật Giữ gìn giếng làng thì người trông giếng được nhận gì?",
    "Nội dung Điều 9 Luật Giếng làng",
    "khoản 2 điều 9",
  ])("%s asks what it says", (question) => {
    expect(understandAsTyped(question).asksOfArticle).toBe(true);
  });

  test.each([
    "Mượn chìa khóa nhà kho theo khoản 2 Điều 9 thì nộp giấy gì cho thôn?",
    "Nhà tôi được giảm tiền chợ theo Điều 9 Luật Chợ phiên, có được mượn thêm sạp không?",
  ])("%s asks for something else", (question) => {
    expect(understandAsTyped(question)).toMatchObject({ asksOfArticle: false, item: undefined });
  });

  test("asks for its clause", () => {
    expect(understandAsTyped("khoản 2 Điều 9 Luật Giếng làng").item?.number).toBe(2);
    expect(understandAsTyped("khoản 2 Điều 9 và khoản 3 Điều 8 Luật Giếng làng").item).toBeUndefined();
  });
});
