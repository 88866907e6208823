import { describe, expect, test } from "vitest";
import { createEverydayWords } from "../../../../knowledge/language/spelling/everyday-words.ts";
import { language } from "../repository-language.ts";

describe("what people say in everyday words", () => {
  const words = createEverydayWords(["Giấu tên, không để tên => nặc danh", "sếp => người sử dụng lao động"]);
  const find = (text: string) => words.findFormal(text.split(" "));

  test("is looked for as law and office call it too", () => {
    expect(find("thư không để tên gửi sếp")).toEqual(["nặc danh", "người sử dụng lao động"]);
  });

  test("is found without accents, but for single syllables, which may be other words", () => {
    expect(find("thu giau ten gui sep")).toEqual(["nặc danh"]);
  });

  test("is not what another accent says, and law's words do not bring people's", () => {
    expect(find("thư giàu tên gửi")).toEqual([]);
    expect(find("thư nặc danh gửi")).toEqual([]);
  });
});

test("the list of this repository is read", () => {
  expect(language.everydayWords.groups.length).toBeGreaterThan(2500);
  expect(
    language.everydayWords.groups.every(({ everyday, formal }) => everyday.length * formal.length > 0),
  ).toBe(true);
});
