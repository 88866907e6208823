import { expect, test } from "vitest";
import type { Document } from "../../../knowledge/documents/document.ts";
import { asksTheSame } from "../../../knowledge/question/asks-the-same.ts";
import { language } from "../language/repository-language.ts";
import { useDocuments } from "../use-knowledge.ts";
import { understandAsTyped } from "./understand-as-typed.ts";

const plan: Document = {
  id: "a",
  title: "Kế hoạch trồng cây",
  text: "",
  blocks: [],
  metadata: { number: "5-KH/ĐU", issuer: "Đảng ủy Mây Trắng" },
  dropped: [],
};
const same = (asked: string, own: string) =>
  asksTheSame(understandAsTyped(asked), { text: own, understood: understandAsTyped(own) }, plan, language);

test.each([
  ["5-KH/ĐU nói gì", "Kế hoạch 5-KH/ĐU quy định gì?"],
  ["kế hoạch 5 của Đảng ủy Mây Trắng là gì", "Kế hoạch 5-KH/ĐU của Đảng ủy nói về vấn đề gì?"],
  ["5-KH/ĐU do ai ký", "Kế hoạch 5-KH/ĐU do ai ký?"],
  ["ai ký kế hoạch 5", "Kế hoạch 5-KH/ĐU do ai ký?"],
  ["kế hoạch 5 về trồng cây có hiệu lực khi nào", "Kế hoạch 5-KH/ĐU có hiệu lực từ khi nào?"],
  ["5-KH/ĐU ban hành ngày nào", "Kế hoạch 5-KH/ĐU ban hành ngày nào, do cơ quan nào ban hành?"],
  ["5-KH/ĐU còn hiệu lực không", "Kế hoạch 5-KH/ĐU còn hiệu lực không?"],
  ["Cho em hỏi thế nào là hòm thư góp ý ạ", "Hòm thư góp ý là gì?"],
])("“%s” is answered by what stands below “%s”", (asked, own) => {
  expect(same(asked, own)).toBe(true);
});

test.each([
  ["6-KH/ĐU nói gì", "Kế hoạch 5-KH/ĐU quy định gì?"],
  ["5-KH/ĐU nói gì", "Kế hoạch 5-KH/ĐU do ai ký?"],
  ["5-KH/ĐU của ai", "Kế hoạch 5-KH/ĐU do ai ký?"],
  ["ai sửa kế hoạch 5", "Kế hoạch 5-KH/ĐU do ai ký?"],
  ["5-KH/ĐU và 6-KH/ĐU nói gì", "Kế hoạch 5-KH/ĐU quy định gì?"],
  ["5-KH/ĐU nói gì", "Kế hoạch 5-KH/ĐU và 6-KH/ĐU quy định gì?"],
  ["5-KH/ĐU không còn hiệu lực từ khi nào", "Kế hoạch 5-KH/ĐU có hiệu lực từ khi nào?"],
  ["5-KH/ĐU", "Kế hoạch 5-KH/ĐU quy định gì?"],
  ["ai ký", "Ai ký văn bản của Đảng ủy?"],
  ["thế nào là hòm thư", "Hòm thư góp ý là gì?"],
  ["thế nào là góp ý hòm thư", "Hòm thư góp ý là gì?"],
  ["hòm thư góp ý không là gì", "Hòm thư góp ý là gì?"],
])("“%s” is not answered by what stands below “%s”", (asked, own) => {
  expect(same(asked, own)).toBe(false);
});

const entry = (commune: string, answer: string) =>
  `---\ntitle: Hỏi đáp của xã ${commune}\n---\n\n## Hòm thư góp ý là gì?\n\n${answer}\n`;
const knowledge = useDocuments(
  new Map([
    ["dong.md", entry("Đông", "Hòm thư góp ý là thùng gỗ treo ở cổng chợ.")],
    ["tay.md", entry("Tây", "Hòm thư góp ý là quyển sổ để ở bưu điện.")],
  ]),
);

test("of two documents that answer the same question differently, neither is given as the one sure answer", async () => {
  const outcome = await knowledge().ask("Cho em hỏi thế nào là hòm thư góp ý ạ");
  expect(outcome.passages.map(({ source }) => source.documentId).sort()).toEqual(["dong", "tay"]);
});
