import { expect, test } from "vitest";
import { tellFact } from "../../../knowledge/documents/document-head.ts";
import { madeDocument } from "./made-document.ts";

const document = {
  ...madeDocument(["Một câu."], {
    metadata: {
      number: "21/KH-UBND",
      issuer: "Ủy ban nhân dân xã Bãi Dâu",
      date: "2031-02-04",
      signer: "Nguyễn Hữu Thắng",
      signerOffice: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
      recipients: ["Các thôn trong xã", "Lưu: VT"],
    },
  }),
  head: [
    "ĐẢNG BỘ XÃ BÊN",
    "ỦY BAN NHÂN DÂN",
    "XÃ BÃI DÂU",
    "Số: 21/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Bãi Dâu, ngày 04 tháng 02 năm 2031",
    "Nơi nhận:",
    "- Các thôn trong xã;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "ThS. Nguyễn Hữu Thắng",
  ].map((text, at) => ({ text, place: { page: at < 6 ? 1 : 4 } })),
};

test.each([
  ["signer", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nThS. Nguyễn Hữu Thắng", 4],
  ["date", "Bãi Dâu, ngày 04 tháng 02 năm 2031", 1],
  ["issuer", "ỦY BAN NHÂN DÂN\nXÃ BÃI DÂU", 1],
  ["recipients", "Nơi nhận:\n- Các thôn trong xã;\n- Lưu: VT.", 4],
  ["number", "Số: 21/KH-UBND", 1],
] as const)("the head tells the %s in its own lines, with their page", (fact, highlight, page) => {
  expect(tellFact(document, fact)).toMatchObject({ highlight, place: { page } });
});

test("a head does not tell what the metadata do not know", () => {
  const unknown = { ...document, metadata: {} };
  for (const fact of ["signer", "date", "issuer", "recipients", "number"] as const)
    expect(tellFact(unknown, fact)).toBeUndefined();
});
