import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../../../knowledge/documents/read/line.ts";
import { findOwnNumber } from "../../../../knowledge/documents/read/own-number.ts";

const numberOf = (title: string, ...lines: string[]) => findOwnNumber(title, paragraphsOf(lines.join("\n")));

describe("the number of a text with articles", () => {
  test.each([
    ["its title's", "Nghị định số 07/2031/NĐ-CP về giếng làng", "Điều 1. Phạm vi"],
    ["the line's that says nothing else", "GIẾNG LÀNG", "Số: 07/2031/NĐ-CP\nĐiều 1. Phạm vi"],
    [
      "that line's whatever it cites below",
      "GIẾNG",
      "Nghị định số: 07/2031/NĐ-CP\nCăn cứ Luật số 1/2030/QH16;\nĐiều 1. Phạm vi",
    ],
  ])("is %s", (_, title, text) => {
    expect(numberOf(title, text)).toBe("07/2031/NĐ-CP");
  });

  test.each([
    ["a text without articles", "Nghị định số 07/2031/NĐ-CP đi vào cuộc sống", "Bà con vui mừng."],
    ["one that only cites others", "GIẾNG LÀNG", "Căn cứ Luật số 1/2030/QH16;\nĐiều 1. Phạm vi"],
    ["one whose articles cite others", "GIẾNG LÀNG", "Điều 1. Phạm vi\nSố: 07/2031/NĐ-CP"],
  ])("is not taken from %s", (_, title, text) => {
    expect(numberOf(title, text)).toBeUndefined();
  });
});
