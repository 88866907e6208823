import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../knowledge/language/normalise.ts";
import { messyText } from "./vietnamese-arbitraries.ts";

describe("normalise", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads decomposed text as composed text", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(normalise(text.normalize("NFD"))).toBe(normalise(text));
      }),
    );
  });

  it("leaves no invisible character, no odd space and no look-alike of Đ", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(normalise(text)).not.toMatch(/[\u00a0\u00ad\u200b-\u200f\ufeff\u00d0\u00f0\t\r]/u);
      }),
    );
  });

  it.each([
    ["Ðảng ủy", "Đảng ủy"],
    ["Covid- 19", "Covid-19"],
    ["dịch Covid -19 và", "dịch Covid-19 và"],
    ["dân\u200b\u00a0vận", "dân vận"],
    ["“khéo” ‘khéo’ «khéo»", '"khéo" \'khéo\' "khéo"'],
    ["một\r\nhai\u2028ba", "một\nhai\nba"],
    ["23\u201123/QĐ", "23-23/QĐ"],
  ])("writes %j as %j", (text, wanted) => {
    expect(normalise(text)).toBe(wanted);
  });

  it.each(["nhiệt độ - 5 độ", "ở nhiệt độ -5 độ", "từ 5 - 10 người", "1.271.915", "giai đoạn 2021 - 2025"])(
    "keeps %j",
    (text) => {
      expect(normalise(text)).toBe(text);
    },
  );
});
