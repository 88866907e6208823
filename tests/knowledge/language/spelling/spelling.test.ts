import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSyllable } from "../../../../knowledge/language/syllable-structure.ts";
import { language } from "../repository-language.ts";
import { sentence } from "../vietnamese-arbitraries.ts";

const { spelling } = language;

describe("expandChat", () => {
  it.each([
    ["ko bt ntn", "không biết như thế nào"],
    ["hn có bn ng dự", "hội nghị có bao nhiêu người dự"],
    ["bn ơi hn có bn ng dự z bn", "bạn ơi hội nghị có bao nhiêu người dự vậy bạn"],
    ["dc j k", "được gì không"],
    ["là sao v", "là sao vậy"],
    ["cb đc gì vs dân", "cán bộ được gì với dân"],
    ["họp t2", "họp thứ 2"],
    ["Ko rõ", "Không rõ"],
  ])("writes %j as %j", (text, wanted) => expect(spelling.expandChat(text)).toBe(wanted));

  it.each(["điểm k khoản 2", "5 k", "HN", "v.v.", "khóa v", "k", "23-QĐ/TW", "a-k", "dan van kheo la gi"])(
    "keeps %j",
    (text) => {
      expect(spelling.expandChat(text)).toBe(text);
    },
  );

  it("lists no word that people also mean as it is: “hông” is a part of the body", () => {
    const words = spelling.data.chat.flatMap(({ written }) => written).filter((way) => isSyllable(way));
    // Nobody writes "ngừi" but for "người".
    expect(words).toEqual(["ngừi"]);
    expect(spelling.expandChat("đau bên hông")).toBe("đau bên hông");
  });

  it("changes no sentence of whole syllables", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(spelling.expandChat(text)).toBe(text);
      }),
    );
  });
});

describe("expandAbbreviations", () => {
  it.each([
    ["vai trò của mttq", ["Mặt trận Tổ quốc"]],
    ["qcdc la gi", ["quy chế dân chủ"]],
    ["ubnd va hdnd", ["Ủy ban nhân dân", "Hội đồng nhân dân"]],
    ["UBND/HĐND xã", ["Ủy ban nhân dân", "Hội đồng nhân dân"]],
    ["tổ chức ct-xh", ["chính trị - xã hội", "công tác xã hội"]],
    ["bdv tw", ["Ban Dân vận", "Trung ương"]],
    ["TƯ Đảng", ["Trung ương"]],
    ["TU họp", ["Tỉnh ủy", "Thành ủy"]],
    ["QĐ này do ai ký", ["quyết định", "quy định"]],
    ["ct xã là ai", ["chỉ thị", "chủ tịch"]],
  ])("adds to %j what it stands for", (text, wanted) =>
    expect(spelling.expandAbbreviations(text).added).toEqual(wanted),
  );

  it("puts what it adds behind the abbreviation", () => {
    expect(spelling.expandAbbreviations("vai trò của mttq ở xã").text).toBe(
      "vai trò của mttq Mặt trận Tổ quốc ở xã",
    );
  });

  it.each([
    "23-QĐ/TW",
    "33/CT-TTg",
    "784/QĐ-UBND",
    "23 qđ tw",
    "qd 23 noi gi",
    "nq25 nq tw",
    "CT 33",
    "qd so 23",
    "217 với 218 qđ tw",
  ])("leaves the document number in %j whole", (text) =>
    expect(spelling.expandAbbreviations(text)).toEqual({ text, added: [] }),
  );

  it.each([
    "tu khi nao",
    "da co chua",
    "đa số",
    "đầu tư",
    "Mặt trận Tổ quốc (MTTQ)",
    "mat tran to quoc mttq",
  ])("adds nothing to %j", (text) => {
    expect(spelling.expandAbbreviations(text)).toEqual({ text, added: [] });
  });

  it("changes no sentence of whole syllables, and keeps every word of any other", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom("MTTQ", "hdnd", "CTXH", "TW"), (text, short) => {
        expect(spelling.expandAbbreviations(text).text).toBe(text);
        expect(spelling.expandAbbreviations(`${text} ${short}`).text.startsWith(`${text} ${short} `)).toBe(
          true,
        );
      }),
    );
  });
});
