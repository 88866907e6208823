import { describe, expect, test } from "vitest";
import { readText } from "../../../../../knowledge/documents/read/text/read-text.ts";
import { blockTexts, boilerplate, documentOf, droppedBy } from "../support.ts";

function read(...lines: string[]) {
  return documentOf(readText({ id: "van-ban", text: lines.join("\n\n") }, boilerplate));
}

const GROUNDS = "Căn cứ Luật Giếng làng ngày 05 tháng 02 năm 2001;";
const ARTICLES = [
  "Điều 1. Phạm vi",
  "Nghị định này quy định việc giữ gìn giếng làng và kênh mương ở cấp xã.",
  "Điều 2. Hiệu lực",
  "Nghị định này có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo.",
];

describe("a decree whose title names office, number and day in place of a letterhead", () => {
  const document = read(
    "Nghị định của Chính phủ số 107/2001/NĐ-CP",
    "ngày 06/03/2001 về giữ gìn giếng làng.",
    "Chính phủ",
    GROUNDS,
    ...ARTICLES,
    "TM. CHÍNH PHỦ",
    "Thủ tướng",
    "Trần Văn Giếng",
  );

  test("says its number, day, office and subject", () => {
    expect(document.title).toBe("Nghị định về giữ gìn giếng làng");
    expect(document.metadata).toMatchObject({
      type: "Nghị định",
      number: "107/2001/NĐ-CP",
      issuer: "Chính phủ",
      date: "2001-03-06",
    });
  });

  test("is signed by the name below an office in small letters, which is no text", () => {
    expect(document.metadata.signer).toBe("Trần Văn Giếng");
    expect(blockTexts(document).at(-1)).toMatch(/đăng Công báo\.$/);
  });
});

describe("a decision of a time when the office stood below the type", () => {
  const document = read(
    "ỦY BAN NHÂN DÂN",
    "TỈNH GIẾNG CỔ",
    "---o0o---",
    "XY12",
    "Số: 45 /2004/QĐ-UB",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Giếng Cổ, ngày 02 tháng 7 năm 2004",
    "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH GIẾNG CỔ",
    "V/v nạo vét giếng làng trước mùa mưa",
    GROUNDS,
    "Điều 1. Nạo vét các giếng làng trong tỉnh trước mùa mưa hằng năm.",
  );

  test("has its subject for a title, and its letterhead's office", () => {
    expect(document.title).toBe("Quyết định V/v nạo vét giếng làng trước mùa mưa");
    expect(document.metadata).toMatchObject({
      number: "45/2004/QĐ-UB",
      issuer: "Ủy ban nhân dân tỉnh Giếng Cổ",
      date: "2004-07-02",
    });
  });

  test("shows the typist's mark among what was dropped", () => {
    expect(droppedBy(document, "official-layout")).toContain("XY12");
    expect(document.text).not.toContain("XY12");
  });
});

describe("a rule in a file of its own, without the decision that adopted it", () => {
  const document = read(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "QUY ĐỊNH",
    "Về việc chọn người trông giếng",
    "thực hiện việc nạo vét hằng năm",
    "( Ban hành kèm theo Quyết định số …08…./2006/ QĐ-UBND,",
    "ngày …25..tháng 01 năm 2006 của UBND tỉnh Giếng Cổ )",
    "Điều 1. Người trông giếng",
    "Mỗi giếng có một người trông, do thôn bầu ra trong cuộc họp đầu năm.",
  );

  test("has the number, day and office of that decision", () => {
    expect(document.metadata).toMatchObject({
      type: "Quy định",
      number: "08/2006/QĐ-UBND",
      issuer: "Ủy ban nhân dân tỉnh Giếng Cổ",
      date: "2006-01-25",
    });
  });

  test("has a whole title where a line of it goes on with a word that texts begin with", () => {
    expect(document.title).toBe("Quy định Về việc chọn người trông giếng thực hiện việc nạo vét hằng năm");
  });
});

describe("a letterhead whose number is left blank or was misread", () => {
  test.each([
    ["Số:      /2031/QĐ-UBND", undefined],
    ["séó#8/QĐ-UBND", undefined],
    ["Số : /QĐ. BQL–GC Giếng Cổ, ngày   tháng   năm 2031", "Giếng Cổ"],
  ])("%s gives no number, and the office is known all the same", (line, issuedAt) => {
    const { metadata, title } = read(
      "ỦY BAN NHÂN DÂN",
      "XÃ GIẾNG CỔ",
      line,
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "QUYẾT ĐỊNH",
      "Về việc nạo vét giếng làng",
      GROUNDS,
      "Điều 1. Nạo vét giếng làng trước mùa mưa hằng năm.",
    );
    expect(title).toBe("Quyết định Về việc nạo vét giếng làng");
    expect(metadata.number).toBeUndefined();
    expect(metadata.issuer).toBe("Ủy ban nhân dân xã Giếng Cổ");
    expect(metadata.issuedAt).toBe(issuedAt);
  });
});

test("a list of recipients that goes on below the signature beside it is none of the text", () => {
  const document = read(
    "ỦY BAN NHÂN DÂN",
    "Số: 9/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "QUYẾT ĐỊNH",
    "Về việc nạo vét giếng làng",
    GROUNDS,
    "Điều 1. Nạo vét giếng làng trước mùa mưa hằng năm.",
    "Nơi nhận:",
    "- Các thôn;",
    "KT/ CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "(Đã ký)",
    "Trần Văn Giếng",
    "- Trạm y tế;",
    "- Lưu: VT.",
  );
  expect(document.metadata.signer).toBe("Trần Văn Giếng");
  expect(document.metadata.recipients).toEqual(["Các thôn", "Trạm y tế"]);
  expect(blockTexts(document).at(-1)).toMatch(/hằng năm\.$/);
});
