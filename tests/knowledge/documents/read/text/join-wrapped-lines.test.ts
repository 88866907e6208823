import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinWrappedLines,
  PAGE_BREAK,
} from "../../../../../knowledge/documents/read/text/join-wrapped-lines.ts";

const CLAUSE =
  "Giếng chung của thôn do tổ giếng trông coi, được nạo vét hai lần trong một năm theo lịch mà thôn đã bàn với các hộ dùng nước";

/** Broken behind the last word that fits. */
function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const open = lines.at(-1) ?? "";
    if (`${open} ${word}`.trim().length <= width) lines[lines.length - 1] = `${open} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
}

describe("lines that were broken at a fixed width", () => {
  test("are one paragraph again at every width that people wrap at", () => {
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 110 }), (width) => {
        const paragraphs = [`1. ${CLAUSE}.`, `2. ${CLAUSE}.`];
        expect(joinWrappedLines(paragraphs.flatMap((text) => wrap(text, width)))).toEqual(paragraphs);
      }),
    );
  });

  test("go on behind a page's end, and not behind an empty line", () => {
    const [first = "", ...others] = wrap(CLAUSE, 60);
    expect(joinWrappedLines([first, PAGE_BREAK, ...others])).toEqual([CLAUSE]);
    expect(joinWrappedLines([first, "", ...others])).toHaveLength(2);
  });

  test("keep headings and points apart, also without an empty line between them", () => {
    const lines = [
      ...wrap(CLAUSE, 60),
      "Điều 2. Người trông giếng",
      "a) do thôn bầu;",
      "b) không hưởng lương.",
    ];
    expect(joinWrappedLines(lines)).toEqual([
      CLAUSE,
      "Điều 2. Người trông giếng",
      "a) do thôn bầu;",
      "b) không hưởng lương.",
    ]);
  });

  test("a reference to an article at the beginning of a line is no heading", () => {
    const lines = [
      "Giếng chung của thôn do tổ giếng trông coi theo lịch đã bàn với",
      "các hộ dùng nước, và cả theo quy định tại khoản 2, khoản 3 và khoản 4 của",
      "Điều 107. Giếng riêng do từng hộ trông coi.",
    ];
    expect(joinWrappedLines(lines)).toEqual([lines.join(" ")]);
  });
});

test("a list of short lines in a page that is not wrapped stays a list", () => {
  const lines = ["Từ khóa", "giếng làng", "kênh mương", "tổ giếng", "nước sạch"];
  expect(joinWrappedLines(lines)).toEqual(lines);
});
