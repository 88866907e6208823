import { describe, expect, test } from "vitest";
import { findNamedLaws, isLawName, readLawTitle } from "../../../knowledge/documents/law-title.ts";

const read = (title: string) => {
  const law = readLawTitle(title);
  return law && [law.number?.key, law.name];
};

describe("a law's title gives", () => {
  test.each([
    ["Luật số 07/2031/QH16 Giếng làng ngày 01/02/2031", "7/2031/QH16", "Luật Giếng làng"],
    ["Luật số 07/2031/QH16 Luật giếng làng ngày 01/02/2031 của Quốc hội", "7/2031/QH16", "Luật Giếng làng"],
    ["LUẬT SỐ 07/2031/QH16 - GIẾNG LÀNG", "7/2031/QH16", "Luật Giếng làng"],
    ["Luật Giếng làng số 07/2031/QH16", "7/2031/QH16", "Luật Giếng làng"],
    ["Luật Giếng làng (07/2031/QH16)", "7/2031/QH16", "Luật Giếng làng"],
    ["LUẬT GIẾNG LÀNG", undefined, "Luật Giếng làng"],
    ["Luật Giếng làng1", undefined, "Luật Giếng làng"],
    ["Luật Giếng làng năm 2031 (sửa đổi năm 2033)", undefined, "Luật Giếng làng"],
    ["Bộ luật số 9/2031/QH16 Sông nước ngày 01/02/2031", "9/2031/QH16", "Bộ luật Sông nước"],
    ["PHÁP LỆNH DÂN SỐ", undefined, "Pháp lệnh Dân số"],
    ["Luật số 07/2031/QH16 Luật sư làng", "7/2031/QH16", "Luật Luật sư làng"],
    [
      "Luật sửa đổi, bổ sung một số điều của Luật Giếng làng",
      undefined,
      "Luật Sửa đổi, bổ sung một số điều của Luật Giếng làng",
    ],
    ["Luật số 07/2031/QH16", "7/2031/QH16", undefined],
    ["Nghị định số 12/2031/NĐ-CP về giếng làng", "12/2031/NĐ-CP", "Nghị định giếng làng"],
    ["Quy chế trông coi đình làng", undefined, "Quy chế Trông coi đình làng"],
  ])("%s", (title, key, name) => {
    expect(read(title)).toEqual([key, name]);
  });

  test.each([
    "Luật này",
    "Luật Giếng làng có gì mới?",
    "Điều 5. Luật áp dụng",
    "Làng Mây thi hành Luật Giếng làng số 07/2031/QH16",
    "Thông báo họp thôn",
    `Luật Giếng làng ${"quy định việc của làng ".repeat(12)}`,
  ])("nothing where it is none: %s", (title) => {
    expect(read(title)).toBeUndefined();
  });
});

test("a law is told from a decree by its name", () => {
  expect(["Luật Giếng làng", "Bộ luật Sông nước", "Nghị định giếng làng", "Luật sư"].map(isLawName)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

describe("laws that a text names beside their numbers", () => {
  test("are known by them", () => {
    const text = "Căn cứ Luật Giếng làng số 07/2031/QH16; Pháp lệnh Chợ phiên số 3/2030/UBTVQH16.";
    expect(findNamedLaws(text)).toEqual([
      { key: "7/2031/QH16", name: "Luật Giếng làng" },
      { key: "3/2030/UBTVQH16", name: "Pháp lệnh Chợ phiên" },
    ]);
  });

  test("are the nearest to the number", () => {
    const text = "Từ ngày Luật này có hiệu lực thì làm theo Luật Giếng làng số 07/2031/QH16.";
    expect(findNamedLaws(text)).toEqual([{ key: "7/2031/QH16", name: "Luật Giếng làng" }]);
  });

  test("are none where only a number stands there", () => {
    expect(findNamedLaws("Sửa theo Luật số 07/2031/QH16 và Nghị định số 12/2031/NĐ-CP.")).toEqual([]);
  });
});
