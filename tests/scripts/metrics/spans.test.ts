import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../knowledge/index.ts";
import { containsSpan, highlightsSpan, overlapsSpan, spansOf } from "../../../scripts/metrics/spans.ts";
import { answerOf } from "../evaluate/made-knowledge.ts";

describe("a span", () => {
  test.each([
    ["HOÀ BÌNH", "Người dân tỉnh Hòa Bình.", true],
    ["6 giờ", "Mở lúc 16 giờ.", false],
    ["bê tông, để giữ", "không dùng bê tông – để giữ nếp", true],
    ["ban do", "bàn đò", false],
  ])("%s in %s: %s", (span, text, found) => {
    expect(containsSpan(answerOf(text), [span], 1)).toBe(found);
  });

  test("of another passage that answers as well will do", () => {
    expect(containsSpan(answerOf("lúc 7 giờ"), ["6 giờ", "7 giờ"], 1)).toBe(true);
    expect(spansOf({ span: "6 giờ", also: ["7 giờ"] })).toEqual(["6 giờ", "7 giờ"]);
    expect(spansOf({ also: ["7 giờ"] })).toEqual([]);
  });

  test("counts in the first passages only", () => {
    expect(containsSpan(answerOf("a", "b"), ["b"], 1)).toBe(false);
    expect(containsSpan(answerOf("a", "b"), ["b"], 3)).toBe(true);
    expect(containsSpan({ kind: "abstained", reason: "off-topic", passages: [] }, ["b"], 3)).toBe(false);
  });
});

describe("the marked sentence of the first passage", () => {
  const marking = (highlight: string): Outcome => {
    const { passages } = answerOf("Bếp mở lúc 6 giờ. Ai cũng được ăn.", "Bếp mở lúc 7 giờ.");
    return { kind: "answer", confidence: 0.9, passages: passages.map((one) => ({ ...one, highlight })) };
  };

  test.each([
    ["6 giờ", "Bếp mở lúc 6 giờ.", true],
    ["6 giờ", "Ai cũng được ăn.", false],
    ["lúc 6 giờ. Ai cũng được ăn", "Ai cũng được ăn.", true],
    ["giờ", "16 giò", false],
    ["6 giờ", "", false],
  ])("%s in %s: %s", (span, highlight, found) => {
    expect(highlightsSpan(marking(highlight), [span])).toBe(found);
  });

  test("none is marked where nothing is shown", () => {
    expect(highlightsSpan({ kind: "abstained", reason: "off-topic", passages: [] }, ["6 giờ"])).toBe(false);
  });
});

describe("a marked sentence and a span of one text", () => {
  const text = "Bếp mở lúc 6 giờ. Ai cũng được ăn, *không* mất tiền. Bếp nghỉ ngày rằm.";

  test.each([
    [
      "share words where the span begins in one sentence and ends in the next",
      "Bếp mở lúc 6 giờ.",
      "6 giờ. Ai cũng",
      true,
    ],
    ["share words whatever marks stand between them", "Ai cũng được ăn, không mất tiền.", "ăn, không", true],
    ["share none where the same word stands elsewhere", "Bếp nghỉ ngày rằm.", "Bếp mở lúc 6 giờ.", false],
    ["share none side by side", "Bếp mở lúc 6 giờ.", "Ai cũng được ăn", false],
    ["share none where nothing is marked", "", "Ai cũng được ăn", false],
  ])("%s", (_, marked, span, shared) => {
    expect(overlapsSpan(marked, span, text)).toBe(shared);
  });

  test("meet where one holds the other, though the text lacks the sentence", () => {
    expect(overlapsSpan("Điều 2. Ai cũng được ăn", "cũng được ăn", text)).toBe(true);
    expect(overlapsSpan("Điều 2. Không ai biết", "cũng được ăn", text)).toBe(false);
  });
});
