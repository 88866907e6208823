import { describe, expect, test } from "vitest";
import { rankPassages } from "../../../knowledge/retrieve/rank.ts";
import { queryTerms } from "../search-index/keyword/query-terms.ts";
import { madeIndex } from "../search-index/made-index.ts";

const SAME = "Bếp ăn chung của tổ mở cửa mỗi sáng.";
const documents = [
  ["Hội người cao tuổi tập dưỡng sinh ở sân đình."],
  [SAME],
  ["Đội bóng nhí thi đấu cuối tuần."],
  [SAME],
  [SAME],
];

async function rank(question: string, only?: (passageIndex: number) => boolean) {
  const { index, embedder } = await madeIndex(documents);
  const vector = await embedder.embedQuestion(question);
  return rankPassages(index, { terms: queryTerms(question), vector }, only);
}

describe("one order from words and vectors", () => {
  test("the passage with the words comes first, and falling scores follow", async () => {
    const ranked = await rank("sân đình ở đâu");
    expect(ranked[0]?.passageIndex).toBe(0);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test("passages that are equally good stand in the order of the corpus", async () => {
    const ranked = await rank("bếp ăn chung");
    expect(ranked.slice(0, 3).map(({ passageIndex }) => passageIndex)).toEqual([1, 3, 4]);
    expect(ranked[0]?.score).toBe(ranked[2]?.score);
  });

  test("only the allowed passages are there, also those that only the vector finds", async () => {
    const allowed = [0, 2, 3];
    const ranked = await rank("bếp ăn chung", (passageIndex) => allowed.includes(passageIndex));
    expect(ranked.map(({ passageIndex }) => passageIndex).sort()).toEqual(allowed);
    expect(ranked[0]?.passageIndex).toBe(3);
    expect(await rank("bếp ăn chung", () => false)).toEqual([]);
  });

  test("each passage is there once, with parts that can be compared between questions", async () => {
    const ranked = await rank("bếp ăn của tổ mở cửa sáng nào");
    expect(new Set(ranked.map(({ passageIndex }) => passageIndex)).size).toBe(ranked.length);
    for (const { keywordScore, documentScore, similarity } of ranked) {
      expect(keywordScore).toBeGreaterThanOrEqual(0);
      expect(documentScore).toBeGreaterThanOrEqual(0);
      expect(Math.abs(similarity)).toBeLessThanOrEqual(1.0001);
    }
  });
});
