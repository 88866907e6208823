import { describe, expect, test } from "vitest";
import { fold } from "../../../../knowledge/language/fold.ts";
import { matchingForm, syllablesOf } from "../../../../knowledge/language/syllables.ts";
import { useOffice } from "../../answer/office.ts";
import { language } from "../repository-language.ts";

const ASKING = new Set(["là", "ai", "tên", "gì", "cho", "hỏi"]);

function countriesIn(question: string): string[] {
  const words = syllablesOf(question).map(({ text, start, end }) => ({
    written: question.slice(start, end),
    accented: text,
    folded: fold(text),
    isContent: !ASKING.has(text),
  }));
  return language.countries.find(words);
}

describe("a country that is asked about", () => {
  test.each([
    ["Ai là chủ tịch nước Pháp?", ["nước pháp"]],
    ["thủ tướng Đức tên gì", ["tướng đức"]],
    ["tổng thống mỹ là ai", [matchingForm("thống Mỹ")]],
    ["Dân số Nhật Bản", ["nhật bản"]],
  ])("%s → %s", (question, countries) => {
    expect(countriesIn(question)).toEqual(countries);
  });

  test.each([
    "xây dựng nhà nước pháp quyền",
    "pháp luật quy định gì",
    "thủ tướng anh cho em hỏi",
    "bếp ăn do ai",
    "nước đức thắng giếng làng",
  ])("%s names none", (question) => {
    expect(countriesIn(question)).toEqual([]);
  });
});

describe("of a country that no document names", () => {
  const office = useOffice();

  test.each(["ai là bí thư nước Pháp", "Thủ tướng Nhật Bản phụ trách phiên chợ nào?"])(
    "%s: it does not know",
    async (question) => {
      expect((await office.ask(question)).kind).toBe("abstained");
    },
  );
});
