import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../knowledge/language/fold.ts";
import {
  ACCENTED,
  AS_TYPED,
  compareLengths,
  FOLDED,
  listPhrases,
  startsOf,
  textOf,
  withoutOverlaps,
} from "../../../knowledge/language/phrases.ts";

const LIST = ["quận", "tổ dân phố", "dân", "mấy giờ", "Tổ dân"];
const typed = (text: string) => text.split(" ").map((word) => ({ typed: word, folded: fold(word) }));

describe("a question finds listed phrases as it was typed", () => {
  const { findAll } = listPhrases(LIST, AS_TYPED);
  const found = (text: string) =>
    findAll(typed(text)).map(({ value, start, end }) => [textOf(value), start, end]);

  test("in the order of the list, and of one phrase from left to right", () => {
    expect(found("dân ở tổ dân phố")).toEqual([
      ["tổ dân phố", 2, 5],
      ["dân", 0, 1],
      ["dân", 3, 4],
      ["tổ dân", 2, 4],
    ]);
  });

  test("without accents it may be any phrase, with accents only its own", () => {
    expect(found("co quan may gio")).toEqual([
      ["quận", 1, 2],
      ["mấy giờ", 2, 4],
    ]);
    expect(found("máy giờ quan")).toEqual([["quận", 2, 3]]);
  });
});

test("a phrase is found at a place and before one; the first of the list wins", () => {
  const { findAt, findEndingAt } = listPhrases([...LIST].sort(compareLengths), FOLDED);
  const words = "to dan pho to dan".split(" ");
  const text = (found: ReturnType<typeof findAt>) => found && textOf(found.value);
  expect([0, 1, 2, 3, 5, -1].map((start) => text(findAt(words, start)))).toEqual([
    "tổ dân phố",
    "dân",
    undefined,
    "tổ dân",
    undefined,
    undefined,
  ]);
  expect([3, 5, 1, 0].map((end) => text(findEndingAt(words, end)))).toEqual([
    "tổ dân phố",
    "tổ dân",
    undefined,
    undefined,
  ]);
});

test("whatever the list and the text, what is found is what stands there, and all of it", () => {
  const word = fc.constantFrom("dân", "vận", "khéo", "dan");
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
  const lists = fc.uniqueArray(phrase, { minLength: 1, maxLength: 5, selector: (words) => words.join(" ") });
  fc.assert(
    fc.property(lists, fc.array(word, { maxLength: 12 }), (list, words) => {
      const { findAll } = listPhrases(
        list.map((one) => one.join(" ")),
        ACCENTED,
      );
      const expected = list.flatMap((one) =>
        startsOf(one, words).map((start) => [start, start + one.length]),
      );
      expect(findAll(words).map(({ start, end }) => [start, end])).toEqual(expected);
    }),
  );
});

test("of what overlaps, the first stays", () => {
  const runs = [
    { start: 2, end: 5 },
    { start: 0, end: 1 },
    { start: 4, end: 6 },
    { start: 5, end: 6 },
  ];
  expect(withoutOverlaps(runs)).toEqual([runs[0], runs[1], runs[3]]);
});
