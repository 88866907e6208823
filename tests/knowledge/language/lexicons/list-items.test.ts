import { expect, test } from "vitest";
import { hasItem, startsWithItem } from "../../../../knowledge/language/lexicons/list-items.ts";
import { language } from "../repository-language.ts";

const { findAskedItem } = language;

const asked = (folded: string) => findAskedItem(folded.split(" "))?.number;

test("a list item is asked for by word or number, after a word for an item", () => {
  expect(asked("nhiem vu thu ba la gi")).toBe(3);
  expect(asked("noi dung thu 4 ve dan van")).toBe(4);
  expect(asked("giai phap so 2")).toBe(2);
  expect(asked("muc tieu thu nhat")).toBe(1);
});

test("what is listed is part of what asks for the item, which does not repeat it", () => {
  expect(findAskedItem("dan van tinh nhiem vu thu sau".split(" "))?.positions).toEqual([3, 4, 5, 6]);
  expect(findAskedItem("muc tieu lon thu hai".split(" "))?.positions).toEqual([0, 1, 3, 4]);
});

test("a weekday or a first meeting is no list item", () => {
  expect(asked("hop vao thu ba hang tuan")).toBeUndefined();
  expect(asked("hoi nghi lan thu hai")).toBeUndefined();
});

test("items are found as “3.”, “3)” and “Ba là”, not inside a sentence", () => {
  const text = "Mở đầu:\n\nMột là, lắng nghe.\n\n3. Trực hòm thư.\n\nNgười ta nói ba là đủ.";
  expect([1, 2, 3].map((number) => hasItem(text, number))).toEqual([true, false, true]);
  expect(startsWithItem("Ba là, đi thăm từng nhà.", 3)).toBe(true);
  expect(startsWithItem("3.5 tỷ đồng", 3)).toBe(false);
});
