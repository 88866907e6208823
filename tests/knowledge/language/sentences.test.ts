import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../knowledge/language/sentences.ts";
import { messyText } from "./vietnamese-arbitraries.ts";

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe("sentencesOf", () => {
  it("parts any text without loss and without empty sentences", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.map((one) => one.text).join("")).toBe(text);
        let end = 0;
        for (const one of sentences) {
          expect([one.start, text.slice(one.start, one.end)]).toEqual([end, one.text]);
          if (text.trim() !== "") expect(one.text.trim()).not.toBe("");
          end = one.end;
        }
      }),
    );
  });

  it("ends a sentence at every line break between words", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        for (const one of split(text)) expect(one.trim()).not.toContain("\n");
      }),
    );
  });

  it.each([
    ["Bài ký tên X.Y.Z. đăng báo. Ai cũng đọc.", ["Bài ký tên X.Y.Z. đăng báo. ", "Ai cũng đọc."]],
    ["Ông N. V. An phát biểu. Mọi người nghe.", ["Ông N. V. An phát biểu. ", "Mọi người nghe."]],
    ["TP. Hồ Chí Minh họp. Đông vui.", ["TP. Hồ Chí Minh họp. ", "Đông vui."]],
    ["Xem Tr. 5 nhé. Rõ rồi.", ["Xem Tr. 5 nhé. ", "Rõ rồi."]],
    ["Có 1.271.915 hội viên. Ngày 24.2 họp.", ["Có 1.271.915 hội viên. ", "Ngày 24.2 họp."]],
    ["1. Mục tiêu là gì? Là dân.\n2. Kết quả.", ["1. Mục tiêu là gì? ", "Là dân.\n", "2. Kết quả."]],
    ["Điều 23. Hội nghị của dân. Dân bàn.", ["Điều 23. Hội nghị của dân. ", "Dân bàn."]],
    ["IV. Tổ chức. Phân công.", ["IV. Tổ chức. ", "Phân công."]],
    ["a) Nghe dân. b) Hỏi dân.", ["a) Nghe dân. b) Hỏi dân."]],
    ["Rồi... cũng xong. Hết.", ["Rồi... cũng xong. ", "Hết."]],
    ["Dự Đại hội khóa X. Đó là việc lớn.", ["Dự Đại hội khóa X. ", "Đó là việc lớn."]],
    ["Dòng một\n\nDòng hai", ["Dòng một\n\n", "Dòng hai"]],
    ["", []],
  ])("splits %j", (text, wanted) => expect(split(text)).toEqual(wanted));
});
