import { expect, test } from "vitest";
import { measureRanking } from "../../../scripts/metrics/ranking-metrics.ts";

const letters = [..."abcdefghijkl"];

test("one relevant document in third place", () => {
  expect(measureRanking(letters, ["c"])).toEqual({
    ndcgAt10: 1 / 2, // 1 / log2(4), ideal 1
    recallAt1: 0,
    recallAt3: 1,
    recallAt10: 1,
    recallAt24: 1,
    mrrAt10: 1 / 3,
  });
});

test("two of three relevant documents, in first and fourth place", () => {
  const metrics = measureRanking(letters, ["a", "d", "z"]);
  const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
  expect(metrics.ndcgAt10).toBeCloseTo((1 + 1 / Math.log2(5)) / ideal, 12);
  expect(metrics).toMatchObject({ recallAt1: 1 / 3, recallAt3: 1 / 3, recallAt10: 2 / 3, mrrAt10: 1 });
});

test("documents after the tenth count for recall@24 alone, a perfect ranking is 1 in all, nothing found is 0", () => {
  const none = { ndcgAt10: 0, recallAt1: 0, recallAt3: 0, recallAt10: 0, mrrAt10: 0 };
  expect(measureRanking(letters, ["k"])).toEqual({ ...none, recallAt24: 1 });
  expect(measureRanking([], ["a"])).toEqual({ ...none, recallAt24: 0 });
  expect(measureRanking(["a"], ["a"])).toEqual({
    ndcgAt10: 1,
    recallAt1: 1,
    recallAt3: 1,
    recallAt10: 1,
    recallAt24: 1,
    mrrAt10: 1,
  });
});

test("more relevant documents than ten places, and one named twice, can still be perfect", () => {
  expect(measureRanking(letters, letters).ndcgAt10).toBeCloseTo(1, 12);
  expect(measureRanking(["a"], ["a", "a"])).toMatchObject({ ndcgAt10: 1, recallAt1: 1 });
});
