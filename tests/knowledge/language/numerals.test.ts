import { expect, test } from "vitest";
import {
  orderingWord,
  romanOf,
  valueOfFoldedWord,
  valueOfRoman,
  valueOfWord,
} from "../../../knowledge/language/numerals.ts";

test("every Roman numeral below 40 is read as the number that it was written for", () => {
  for (let number = 1; number < 40; number++) expect(valueOfRoman(romanOf(number) ?? "")).toBe(number);
  expect(romanOf(40)).toBeUndefined();
  for (const none of ["", "xl", "iix", "vx", "xi1"]) expect(valueOfRoman(none)).toBeUndefined();
});

test.each([
  ["nhất", 1],
  ["một", 1],
  ["tư", 4],
  ["bốn", 4],
  ["bẩy", 7],
  ["mười", 10],
])("“%s” is %i, with accents and without", (word, number) => {
  expect(valueOfWord(word)).toBe(number);
  const folded = word.normalize("NFD").replace(/\p{M}/gu, "");
  expect(valueOfFoldedWord(folded)).toBe(number);
  if (folded !== word) expect(valueOfWord(folded)).toBeUndefined();
});

test("behind “thứ” the first is “nhất” and the fourth “tư”", () => {
  expect([1, 2, 4, 7, 10, 11].map(orderingWord)).toEqual(["nhất", "hai", "tư", "bảy", "mười", undefined]);
});
