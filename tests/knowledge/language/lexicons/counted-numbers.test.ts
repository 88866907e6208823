import { describe, expect, test } from "vitest";
import { createDocumentPhrases } from "../../../../knowledge/corpus-view/document-phrases.ts";
import { hasNames, hasOtherNumbers } from "../../../../knowledge/evidence/entity-checks.ts";
import { countedWord } from "../../../../knowledge/language/lexicons/counted-numbers.ts";
import { understandAsTyped } from "../../question/understand-as-typed.ts";
import { language } from "../repository-language.ts";

const { numbers, wordsOf } = language;

describe("numbers that count congresses, terms and chapters", () => {
  test.each([
    ["", "khóa", "xi", 11],
    ["đại", "hội", "13", 13],
    ["lần", "thứ", "xiii", 13],
    ["họp", "thứ", "hai", 2],
    ["", "chương", "iv", 4],
    ["tấm", "ván", "xi", undefined],
    ["", "nhóm", "v", undefined],
    ["", "khóa", "học", undefined],
    ["", "khóa", "hai", undefined],
    ["nại", "lần", "hai", 2],
    ["nại", "lần", "ii", 2],
    ["nại", "lần", "đầu", 1],
    ["mỗi", "lần", "hai", undefined],
    ["", "lần", "năm", undefined],
  ])("%s %s %s → %s", (first, second, syllable, number) => {
    expect(numbers.valueAt([first, second], syllable)).toBe(number);
  });

  test("each way of writing knows the others", () => {
    expect(numbers.otherForms(2, "2", "thứ")).toEqual(["ii", "hai"]);
    expect(numbers.otherForms(11, "xi", "khóa")).toEqual(["11"]);
    expect(numbers.otherForms(2, "2", "lần")).toEqual(["ii", "hai"]);
  });

  test.each(["lần 2", "lần hai", "lần thứ hai", "lần II", "lần thứ 2"])("%s is one instance", (written) => {
    const { line } = wordsOf(`Xin mượn chìa khóa ${written} ở đình.`);
    expect(line).toContain(` ${countedWord(2)} o dinh `);
    expect(wordsOf("2. Mượn hai lần.").line).not.toContain(countedWord(2));
  });

  test.each([
    ["Nghị quyết khóa 11 nói gì?", "Ban Chấp hành khóa XI họp.", true],
    ["Nghị quyết khóa XI nói gì?", "Ban Chấp hành khóa 11 họp.", true],
    ["Nghị quyết khóa 10 nói gì?", "Ban Chấp hành khóa XI họp ngày 10.", false],
    ["Văn kiện đại hội 13 có gì mới?", "Văn kiện Đại hội lần thứ XIII có bốn điểm mới.", true],
    ["Văn kiện đại hội 12 có gì mới?", "Văn kiện Đại hội lần thứ XIII gửi 12 phường.", false],
    ["Kỳ họp thứ 2 bàn gì?", "Kỳ họp thứ hai bàn về ngân sách.", true],
    ["Kỳ họp thứ 3 bàn gì?", "Kỳ họp thứ hai bàn 3 việc.", false],
  ])("%s ← %s: %s", (asked, text, expected) => {
    const document = { id: "a", title: "", text, blocks: [], metadata: {}, dropped: [] };
    const question = understandAsTyped(asked);
    const corpus = { language, phrasesOf: createDocumentPhrases(language) };
    const holds =
      hasNames(question, document, corpus) && hasOtherNumbers(question, wordsOf(text), document, corpus);
    expect(holds).toBe(expected);
  });

  test("the other ways of writing are searched too", () => {
    const searched = understandAsTyped("Đại hội lần thứ 12").terms.map(({ accented }) => accented);
    expect(searched).toContain("xii");
  });
});
