import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedDocumentNumbers } from "../../../../knowledge/language/document-numbers/asked-document-numbers.ts";
import { matchesAsked } from "../../../../knowledge/language/document-numbers/matches-asked.ts";
import { fold } from "../../../../knowledge/language/fold.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { messyText, sentence } from "../vietnamese-arbitraries.ts";
import { anyParts, keyOf, spellings } from "./number-arbitraries.ts";

/** `number|year|type|issuer` of each number asked for. */
const asked = (question: string) =>
  askedDocumentNumbers(question).map(({ number, year, type, issuer }) =>
    [number, year, type, issuer].map((part) => part ?? "").join("|"),
  );

const matches = (question: string, key: string) =>
  askedDocumentNumbers(question).some((one) => matchesAsked(one, key));

describe("askedDocumentNumbers", () => {
  it.each([
    ["qd 23", "23||QĐ|"],
    ["qd23", "23||QĐ|"],
    ["23-qd/tw", "23||QĐ|TW"],
    ["23 qđ tw", "23||QĐ|TW"],
    ["23 - QĐ / TƯ", "23||QĐ|TW"],
    ["qd 23 tw", "23||QĐ|TW"],
    ["QĐ 23/TW", "23||QĐ|TW"],
    ["quyết định 23 trung ương", "23||QĐ|TW"],
    ["quyết định số 23 quy định gì", "23||QĐ|"],
    ["quy che 23", "23||QC|"],
    ["nq 25", "25||NQ|"],
    ["nq25 nq tw", "25||NQ|TW"],
    ["chỉ thị 33 của thủ tướng", "33||CT|TTg"],
    ["chi thi 33 ngay 26/11/2021 cua thu tuong", "33||CT|TTg"],
    ["chỉ thị của thủ tướng số 33", "33||CT|TTg"],
    ["đề án 06 đa/tu", "6||ĐA|TU"],
    ["qđ 784 của thành ủy", "784||QĐ|TU"],
    ["nđ 59/2023", "59|2023|NĐ|"],
    ["nghị định 59", "59||NĐ|"],
    ["nghị định 59 năm 2023 của chính phủ", "59|2023|NĐ|CP"],
    ["59/2023", "59|2023||"],
    ["luật 10/2022", "10|2022|L|QH"],
    ["luật 10/2022/QH15", "10|2022|L|QH15"],
    ["dieu 5 nd 59/2023", "59|2023|NĐ|"],
    ["văn bản số 23 là gì", "23|||"],
    ["đề án 844 được quy định thế nào", "844||ĐA|"],
  ])("reads %j, with and without accents", (question, wanted) => {
    expect(asked(question)).toEqual([wanted]);
    if (!/TƯ/u.test(question)) expect(asked(fold(question))).toEqual([wanted]);
  });

  it.each([
    ["217 với 218 qđ tw khác gì nhau", ["217||QĐ|TW", "218||QĐ|TW"]],
    ["217 voi 218 qd tw", ["217||QĐ|TW", "218||QĐ|TW"]],
    ["qđ 217, 218 của bộ chính trị", ["217||QĐ|TW", "218||QĐ|TW"]],
    ["quyết định 217, quyết định 218 của BCT", ["217||QĐ|TW", "218||QĐ|TW"]],
    ["nq 25 và chỉ thị 33 của thủ tướng", ["25||NQ|", "33||CT|TTg"]],
    ["23-QĐ/TW và 33/CT-TTg", ["23||QĐ|TW", "33||CT|TTg"]],
  ])("reads all numbers of %j", (question, wanted) => expect(asked(question)).toEqual(wanted));

  it.each([
    "năm 2023",
    "quận 3",
    "6 tháng",
    "15/10 là ngày gì",
    "11 phường",
    "khóa XIII",
    "Điều 23",
    "khoản 2 điều 5",
    "30/7/2021",
    "ngày 24/2",
    "tháng 10/2022",
    "báo cáo 6 tháng đầu năm",
    "kế hoạch 5 năm 2021-2025",
    "ke hoach 5 nam",
    "giai đoạn 2021-2025",
    "tối đa 3 người",
    "da 3 nam roi",
    "luật 2022",
    "Covid-19",
    "1.271.915 hội viên",
    "24.2",
    "Đại hội 13",
    "t2",
    "nghị quyết đại hội 13",
    "0912345678",
    "báo Sự thật số 120",
    "hơn quy định 3 học kỳ",
    "217 với 218",
    "20 mô hình và 30 tổ",
  ])("finds none in %j, with and without accents", (question) => {
    expect(asked(question)).toEqual([]);
    expect(asked(fold(question))).toEqual([]);
  });

  it("reads every full spelling as the number it is, inside a question", () => {
    fc.assert(
      fc.property(
        anyParts.chain((parts) => fc.tuple(fc.constant(keyOf(parts)), spellings(parts))),
        ([key, written]) => {
          expect(matches(normalise(`nội dung của ${written} là gì`), key)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never matches a number whose parts are others", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (one, other) => {
        fc.pre(keyOf(one) !== keyOf(other));
        expect(matches(`hỏi về ${keyOf(one)}`, keyOf(other))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds none in plain sentences and stands any text", () => {
    fc.assert(
      fc.property(sentence, messyText, (plain, messy) => {
        expect(asked(plain)).toEqual([]);
        const text = normalise(messy);
        for (const one of askedDocumentNumbers(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
      }),
    );
  });
});

describe("matchesAsked", () => {
  it.each([
    ["qd 23", "23-QĐ/TW"],
    ["quy chế 23", "23-QĐ/TW"],
    ["quy định 23 của bộ chính trị", "23-QĐ/TW"],
    ["chỉ thị 33 của thủ tướng", "33/CT-TTg"],
    ["nghị định 59", "59/2023/NĐ-CP"],
    ["luật 10/2022", "10/2022/QH15"],
    ["nghị quyết 203/2025/QH15", "203/2025/QH15"],
    ["06-ĐA/TU", "6-ĐA/TU"],
    ["nghị quyết 25 năm 2013", "25-NQ/TW"],
    ["thông tư liên tịch 01/2019", "1/2019/TTLT-BTP-BNV"],
    ["thông tư 1/2019 của bộ nội vụ", "1/2019/TTLT-BTP-BNV"],
  ])("%j may mean %s", (question, key) => expect(matches(question, key)).toBe(true));

  it.each([
    ["33/CT-TTg", "33-CT/TU"],
    ["33-CT/TU", "33/CT-TTg"],
    ["784-QĐ/TU", "784/QĐ-UBND"],
    ["784/QĐ-UBND", "784-QĐ/TU"],
    ["chỉ thị 33 của thủ tướng", "33-CT/TU"],
    ["23-QĐ/TƯ", "23-QĐ/TU"],
    ["qd 23", "23-NQ/TW"],
    ["qd 23", "123-QĐ/TW"],
    ["nđ 59/2023", "59/2022/NĐ-CP"],
    ["luật 10/2022", "10/2022/NĐ-CP"],
    ["nghị định 10/2022", "10/2022/QH15"],
    ["qd 23", "not a number"],
  ])("%j never means %s", (question, key) => expect(matches(question, key)).toBe(false));
});
