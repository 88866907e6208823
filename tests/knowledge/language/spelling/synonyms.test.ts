import { describe, expect, test } from "vitest";
import { createSynonyms } from "../../../../knowledge/language/spelling/synonyms.ts";
import { language } from "../repository-language.ts";

describe("other wordings of a question", () => {
  const synonyms = createSynonyms(["nhân dân, bà con, người dân", "Gương mẫu, làm gương", "dân, thường dân"]);
  const find = (text: string) => synonyms.find(text.split(" "));

  test("a phrase brings the other wordings of its group, with its place", () => {
    expect(find("bà con hỏi gì")).toEqual([
      {
        start: 0,
        end: 2,
        others: [
          ["nhân", "dân"],
          ["người", "dân"],
        ],
      },
    ]);
  });

  test("the longest phrase wins over one inside it", () => {
    expect(find("hỏi nhân dân").map(({ start, end }) => [start, end])).toEqual([[1, 3]]);
  });

  test("capitals in the list do not matter, and a question without a phrase brings nothing", () => {
    expect(find("sếp làm gương")).toEqual([{ start: 1, end: 3, others: [["gương", "mẫu"]] }]);
    expect(find("hội nghị ngày nào")).toEqual([]);
  });
});

describe("the list that administrators edit", () => {
  test("the list of this repository is read", () => {
    expect(language.synonyms.find(["hối", "lộ"])[0]?.others).toContainEqual(["tham", "nhũng"]);
  });

  test.each([
    ["cầm trịch", "chủ trì"],
    ["nửa đầu năm", "6 tháng đầu năm"],
    ["chốt lại", "phát biểu kết luận"],
    ["giải tỏa", "thu hồi đất"],
    ["4 0", "lần thứ tư"],
  ])("%s finds %s", (asked, written) => {
    expect(language.synonyms.find(asked.split(" "))[0]?.others).toContainEqual(written.split(" "));
  });
});
