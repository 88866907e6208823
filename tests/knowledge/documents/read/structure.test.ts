import { describe, expect, test } from "vitest";
import { type Line, paragraph } from "../../../../knowledge/documents/read/line.ts";
import { structureLegalText } from "../../../../knowledge/documents/read/structure.ts";

function structure(...texts: string[]) {
  return structureLegalText(texts.map(paragraph)).map(({ kind, level, text }) => {
    return kind === "heading" ? `${level}# ${text}` : text;
  });
}

test("chapter, section and article are headings of falling rank, titles in capitals join their number", () => {
  expect(
    structure(
      "Phần thứ nhất",
      "QUY ĐỊNH CHUNG",
      "Chương I",
      "TỔ CHỨC VÀ",
      "NHIỆM VỤ",
      "Mục 2. Họp tổ",
      "Tiểu mục 1",
      "CHUẨN BỊ",
      "Điều 5. Lịch họp",
      "1. Tổ họp hằng tháng.",
    ),
  ).toEqual([
    "1# Phần thứ nhất QUY ĐỊNH CHUNG",
    "2# Chương I TỔ CHỨC VÀ NHIỆM VỤ",
    "3# Mục 2. Họp tổ",
    "4# Tiểu mục 1 CHUẨN BỊ",
    "5# Điều 5. Lịch họp",
    "1. Tổ họp hằng tháng.",
  ]);
});

test("they stand below the headings of the file itself", () => {
  const own: Line = { kind: "heading", level: 2, text: "Văn bản" };
  const [, article] = structureLegalText([own, paragraph("Điều 1. Phạm vi")]);
  expect(article).toEqual({ kind: "heading", level: 7, text: "Điều 1. Phạm vi" });
});

test("codified article numbers and roman sections in capitals are headings", () => {
  expect(structure("Điều 44.13.LQ.1. Phạm vi", "I. QUAN ĐIỂM CHỈ ĐẠO", "Điều 35.4.CT.1.1.")).toEqual([
    "5# Điều 44.13.LQ.1. Phạm vi",
    "3# I. QUAN ĐIỂM CHỈ ĐẠO",
    "5# Điều 35.4.CT.1.1.",
  ]);
});

describe("what is no heading", () => {
  test.each([
    "Điều 150 và điểm d khoản 3 Điều 151 được áp dụng.",
    "Chương I của Luật này quy định những việc chung.",
    "Mục 2 Điều này không áp dụng cho tổ hợp tác.",
    "Chương trình công tác gồm mục đích và yêu cầu.",
    "I. Một câu bình thường không viết hoa.",
    "Phần lớn bà con đồng tình với phương án.",
    "Điều hành đại hội bầu tổ kiểm phiếu.",
  ])("%s", (text) => {
    expect(structure(text)).toEqual([text]);
  });
});

test("an article that is one sentence keeps its sentence as text", () => {
  const sentence = "Ban hành kèm theo Quyết định này bản quy chế làm việc của tổ dân vận thôn.";
  expect(structure(`Điều 1. ${sentence}`)).toEqual(["5# Điều 1.", sentence]);
});

test("an article glued to the end of the text before it begins on its own line", () => {
  expect(
    structure("Tổ họp hằng tháng.Điều 44.13.TT.1.4. Nguyên tắc", "Đã niêm yết.Chương V", "KIỂM TRA"),
  ).toEqual([
    "Tổ họp hằng tháng.",
    "5# Điều 44.13.TT.1.4. Nguyên tắc",
    "Đã niêm yết.",
    "2# Chương V KIỂM TRA",
  ]);
});

test("a reference to an article inside a sentence stays where it is", () => {
  const text = "(Quy định này có liên quan đến Điều 35.4.LQ.7. Phối hợp; Điều 35.4.LQ.8. Quan hệ)";
  expect(structure(text)).toEqual([text]);
});

test("articles are headings however their number is written", () => {
  expect(
    structure(
      "ĐIỀU 1. PHẠM VI",
      "Việc trông giếng.",
      "Điều 2 - Người trông giếng",
      "Do thôn bầu.",
      "Điều 3",
      "Lịch nạo vét",
      "Mỗi năm hai lần.",
      "Điều thứ 4. Kinh phí",
      "Do thôn góp.",
    ),
  ).toEqual([
    "5# ĐIỀU 1. PHẠM VI",
    "Việc trông giếng.",
    "5# Điều 2 - Người trông giếng",
    "Do thôn bầu.",
    "5# Điều 3 Lịch nạo vét",
    "Mỗi năm hai lần.",
    "5# Điều thứ 4. Kinh phí",
    "Do thôn góp.",
  ]);
});

test("an article of which nothing follows is its own text, however short", () => {
  expect(structure("Điều 1. Giếng do thôn trông coi.", "Điều 2. Hiệu lực")).toEqual([
    "5# Điều 1.",
    "Giếng do thôn trông coi.",
    "5# Điều 2. Hiệu lực",
  ]);
});

describe("articles that are not the document's own", () => {
  test("those that it quotes", () => {
    expect(
      structure(
        "Điều 1. Sửa đổi",
        '"Điều 7a. Giếng khoan',
        "1. Giếng khoan do xã cấp phép.",
        "Điều 7b. Giếng cạn",
        'Giếng cạn được lấp lại.".',
        "Điều 2. Hiệu lực",
      ).filter((line) => line.includes("#")),
    ).toEqual(["5# Điều 1. Sửa đổi", "5# Điều 2. Hiệu lực"]);
  });

  test("but one that goes on with the count is, where a footnote's quotation runs over the page", () => {
    const lines = structure(
      "Điều 1. Phạm vi",
      '"Điều 9. Hiệu lực',
      "1. Từ năm 2031.",
      "Điều 2. Người trông giếng",
      "Do thôn bầu.",
      'và từ năm 2032."',
    );
    expect(lines).toContain("5# Điều 2. Người trông giếng");
  });

  test("those of a form in an appendix", () => {
    expect(
      structure(
        "Điều 1. Phạm vi",
        "Việc trông giếng.",
        "Phụ lục I",
        "MẪU HỢP ĐỒNG",
        "Điều 1. Bên A …",
      ).filter((line) => line.includes("#")),
    ).toEqual(["5# Điều 1. Phạm vi", "1# Phụ lục I MẪU HỢP ĐỒNG"]);
  });
});
