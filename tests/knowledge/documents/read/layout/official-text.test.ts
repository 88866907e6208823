import { describe, expect, test } from "vitest";
import { readText } from "../../../../../knowledge/documents/read/text/read-text.ts";
import { blockTexts, boilerplate, documentOf, droppedBy, headingsOf } from "../support.ts";

function read(...lines: string[]) {
  return documentOf(readText({ id: "van-ban", text: lines.join("\n") }, boilerplate));
}

const PLAN = [
  "UBND HUYỆN GIẾNG CỔ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "  PHÒNG NỘI VỤ                              Độc lập - Tự do - Hạnh phúc",
  "  -----------                               ---------------------------",
  "  Số: 21/KH-PNV                          Giếng Cổ, ngày 04 tháng 02 năm 2031",
  "",
  "                              KẾ HOẠCH",
  "             Nạo vét giếng làng và kênh mương trước mùa mưa",
  "",
  "Kính gửi: Ủy ban nhân dân các xã.",
  "",
  "I. MỤC ĐÍCH",
  "",
  "Nước giếng trong trở lại trước mùa mưa và mọi nhà đều biết lịch nạo vét của thôn mình.",
  "",
  "Nơi nhận:                                        KT. TRƯỞNG PHÒNG",
  "- Như trên;                                      PHÓ TRƯỞNG PHÒNG",
  "- Lưu: VT.",
  "",
  "                                                  Trần Thị Giếng",
];

describe("a plan in a text file whose letterhead and signature stand in two columns", () => {
  const document = read(...PLAN);

  test("says what it is, of whom, when and to whom", () => {
    expect(document.title).toBe("Kế hoạch Nạo vét giếng làng và kênh mương trước mùa mưa");
    expect(document.metadata).toEqual({
      number: "21/KH-PNV",
      issuer: "Phòng Nội vụ huyện Giếng Cổ",
      type: "Kế hoạch",
      date: "2031-02-04",
      issuedAt: "Giếng Cổ",
      signer: "Trần Thị Giếng",
      signerOffice: "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG",
      recipients: ["Ủy ban nhân dân các xã", "Như trên"],
    });
  });

  test("keeps only its text, and shows the rest among what was dropped", () => {
    expect(blockTexts(document)).toEqual([
      "I. MỤC ĐÍCH",
      expect.stringMatching(/^Nước giếng .* thôn mình\.$/),
    ]);
    expect(droppedBy(document, "official-layout")).toEqual([
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "- Lưu: VT.",
    ]);
  });
});

test("a committee of the Party is named with the one that it works for", () => {
  const document = read(
    "HUYỆN ỦY GIẾNG CỔ",
    "BAN DÂN VẬN",
    "*",
    "Số 07-HD/BDVHU",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Giếng Cổ, ngày 9 tháng 3 năm 2031",
    "HƯỚNG DẪN",
    "về việc họp tổ dân vận ở thôn",
    "Căn cứ Quy chế làm việc của Huyện ủy, Ban Dân vận Huyện ủy hướng dẫn việc họp tổ dân vận ở các thôn như sau.",
    "T/M BAN DÂN VẬN",
    "TRƯỞNG BAN",
    "(Đã ký)",
    "Lê Văn Kênh",
  );
  expect(document.title).toBe("Hướng dẫn về việc họp tổ dân vận ở thôn");
  expect(document.metadata).toMatchObject({
    number: "07-HD/BDVHU",
    issuer: "Ban Dân vận Huyện ủy Giếng Cổ",
    date: "2031-03-09",
    signer: "Lê Văn Kênh",
  });
});

test("a letter whose number and day were left blank gets none from the documents that it names", () => {
  const document = read(
    "BỘ NƯỚC SẠCH",
    "Số:        /BNS-VP",
    "V/v góp ý dự thảo",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hà Nội, ngày     tháng     năm 2031",
    "Kính gửi: Các sở.",
    "Thực hiện Công văn số 15/BNS-VP ngày 02/01/2031, Bộ đề nghị các sở gửi ý kiến về dự thảo trước ngày 20/02/2031.",
  );
  expect(document.title).toBe("Công văn V/v góp ý dự thảo");
  expect(document.metadata).toEqual({
    issuer: "Bộ Nước sạch",
    type: "Công văn",
    issuedAt: "Hà Nội",
    recipients: ["Các sở"],
  });
});

describe("an issue of the gazette", () => {
  const PAGE = "CÔNG BÁO/Số 11 + 12/Ngày 20-5-2031";
  const HEAD = (number: string, subject: string) => [
    "BỘ NƯỚC SẠCH",
    `Số: ${number}`,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hà Nội, ngày 06 tháng 5 năm 20314",
    "THÔNG TƯ",
    subject,
  ];
  const SIGNED = ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "[daky]", "Đại tá Trần Văn Kênh"];
  const STAMP = ["Ký bởi: CỔNG CÔNG BÁO", "Cơ quan: VĂN PHÒNG", "Ngày ký: 2031-05-19 08:05:48 +07:00"];
  const text = [
    PAGE,
    "7",
    ...HEAD("05/2031/TT-BNS", "Quy định về giếng làng"),
    "",
    "Điều 1. Giếng chung",
    "1. Giếng chung của thôn do tổ giếng trông coi và được nạo vét hai lần trong một",
    "năm, trước mùa mưa và sau mùa mưa, theo lịch mà thôn đã bàn với",
    ...STAMP,
    "",
    "8",
    PAGE,
    "",
    "các hộ dùng nước.",
    "Điều 2. Thông tư này có hiệu lực từ ngày ký.",
    ...SIGNED,
    "9",
    PAGE,
    ...HEAD("06/2031/TT-BNS", "Quy định về kênh mương"),
    "",
    "Điều 1. Kênh chung",
    "Kênh chung của các thôn do hợp tác xã trông coi.",
    ...SIGNED,
    "(Xem tiếp Công báo số 13 + 14)",
  ].join("\n");
  const readings = readText({ id: "cong-bao", text }, boilerplate);
  const [first, second] = readings.map(documentOf);

  test("holds two documents, each with its own number; a footnote's mark behind the year is not of it", () => {
    expect(readings).toHaveLength(2);
    expect(first).toMatchObject({
      id: "cong-bao",
      metadata: { number: "05/2031/TT-BNS", date: "2031-05-06" },
    });
    expect(second).toMatchObject({ id: "cong-bao~2", metadata: { number: "06/2031/TT-BNS" } });
    expect(second?.title).toBe("Thông tư Quy định về kênh mương");
  });

  test("has no page heads, numbers and stamps in its sentences, which go on behind them", () => {
    expect(first?.text).toContain("mà thôn đã bàn với các hộ dùng nước.");
    expect(first && droppedBy(first, "page-number")).toEqual(["7", "8", "9"]);
    expect(first && droppedBy(first, "stamp")).toEqual(STAMP);
  });

  test("the signature is no text of the last article, and a rank no part of the name", () => {
    expect(first && blockTexts(first).at(-1)).toBe("Thông tư này có hiệu lực từ ngày ký.");
    expect(first?.metadata.signer).toBe("Trần Văn Kênh");
  });
});

test("a gazette that ends in another issue says so to the administrator", () => {
  const text = "LUẬT\nGIẾNG LÀNG\n\nĐiều 1. Giếng\nGiếng là của chung.\n(Xem tiếp Công báo số 13 + 14)";
  const [reading] = readText({ id: "x", text }, boilerplate);
  expect(reading).toMatchObject({
    document: { readAs: { warnings: [expect.stringContaining("số Công báo khác")] } },
  });
});

test("a law takes its day from its adoption, and its title in capitals the letters that its text gives it", () => {
  const document = read(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "QUỐC HỘI",
    "Luật số: 07/2031/QH16",
    "LUẬT",
    "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT GIẾNG LÀNG",
    "",
    "Quốc hội ban hành Luật sửa đổi một số điều của Luật Giếng làng số 01/2030/QH16.",
    "",
    "Điều 1. Sửa đổi, bổ sung",
    "Bổ sung Điều 3a vào sau Điều 3 như sau:",
    "“Điều 3a. Giếng khoan",
    "1. Giếng khoan do xã cấp phép.",
    "Điều 3b. Giếng cạn",
    "Giếng cạn được lấp lại.”.",
    "Điều 2. Hiệu lực",
    "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam thông qua ngày 27 tháng 11 năm 2031.",
    "CHỦ TỊCH QUỐC HỘI",
    "Trần Thị Giếng",
  );
  expect(document.title).toBe("Luật Sửa đổi một số điều của Luật Giếng làng");
  expect(document.metadata).toMatchObject({ number: "07/2031/QH16", issuer: "Quốc hội", date: "2031-11-27" });
  expect(headingsOf(document)).toEqual(["Điều 1. Sửa đổi, bổ sung", "Điều 2. Hiệu lực"]);
});

test("a consolidated text has the number and day of what authenticates it", () => {
  const document = read(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "THÔNG TƯ",
    "Quy định về giếng làng",
    "",
    "Thông tư số 05/2031/TT-BNS ngày 06 tháng 5 năm 2031 của Bộ trưởng Bộ Nước sạch quy định về giếng làng được sửa đổi bởi:",
    "",
    "Điều 1. Giếng chung",
    "Giếng chung của thôn do tổ giếng trông coi.",
    "",
    "BỘ NƯỚC SẠCH              XÁC THỰC VĂN BẢN HỢP NHẤT",
    "",
    "Số: 12/VBHN-BNS        Hà Nội, ngày 10 tháng 8 năm 2032",
    "                              BỘ TRƯỞNG",
    "                            Lê Văn Kênh",
  );
  expect(document.title).toBe("Thông tư Quy định về giếng làng");
  expect(document.metadata).toMatchObject({
    number: "12/VBHN-BNS",
    type: "Văn bản hợp nhất",
    issuer: "Bộ Nước sạch",
    date: "2032-08-10",
    signer: "Lê Văn Kênh",
  });
});

describe("a decision that carries a rule", () => {
  const document = read(
    "ỦY BAN NHÂN DÂN",
    "XÃ GIẾNG CỔ",
    "Số: 15/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Giếng Cổ, ngày 05 tháng 3 năm 2031",
    "QUYẾT ĐỊNH",
    "Về việc ban hành Quy chế trông giếng",
    "ỦY BAN NHÂN DÂN XÃ GIẾNG CỔ",
    "Căn cứ Luật Giếng làng ngày 25 tháng 11 năm 2030;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế trông giếng.",
    "Điều 2. Văn phòng theo dõi.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn Kênh",
    "QUY CHẾ",
    "TRÔNG GIẾNG",
    "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/3/2031)",
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi",
    "Quy chế này quy định việc trông giếng của thôn.",
    "Điều 2. Người trông giếng",
    "Người trông giếng do thôn bầu.",
    "Phụ lục I",
    "MẪU QUYẾT ĐỊNH",
    "QUYẾT ĐỊNH:",
    "Điều 1. Cử ông (bà) …… trông giếng.",
  );

  test("has the rule's articles below the rule, and none of the form that it shows", () => {
    expect(headingsOf(document)).toEqual([
      "Điều 1.",
      "Điều 2.",
      "Quy chế trông giếng",
      "Chương I QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi",
      "Điều 2. Người trông giếng",
      "Phụ lục I MẪU QUYẾT ĐỊNH",
    ]);
  });

  test("an article of one sentence is text", () => {
    expect(blockTexts(document)).toContain("Văn phòng theo dõi.");
  });
});

test("a text that shows a form with a letterhead is not of the form's office", () => {
  const sentence =
    "Người dân viết đơn theo mẫu dưới đây, nộp ở bộ phận một cửa của xã và nhận giấy hẹn ngay trong buổi ấy.";
  const document = read(
    "Cách viết đơn xin dùng giếng chung",
    ...Array.from({ length: 4 }, (_, at) => `${at + 1}. ${sentence}`),
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 15/QĐ-UBND",
    "QUYẾT ĐỊNH",
    "Về việc dùng giếng chung",
  );
  expect(document.title).toBe("Cách viết đơn xin dùng giếng chung");
  expect(document.metadata).toEqual({});
});

test("a list of properties on a page says what its layout cannot", () => {
  const document = read(
    "Thông tư về giếng làng",
    "Số hiệu: 05/2031/TT-BNS",
    "Loại văn bản",
    "Thông tư",
    "Cơ quan ban hành: Bộ Nước sạch",
    "Người ký: Phó Thủ tướng Trần Thị Giếng",
    "Ngày ban hành: 06/05/2031",
  );
  expect(document.metadata).toMatchObject({
    number: "05/2031/TT-BNS",
    type: "Thông tư",
    issuer: "Bộ Nước sạch",
    signer: "Trần Thị Giếng",
    date: "2031-05-06",
  });
});
