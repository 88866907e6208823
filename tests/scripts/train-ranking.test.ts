import { describe, expect, it } from "vitest";
import type { RankedQuestion } from "../../scripts/train-ranking/collect-rows.ts";
import { compareRankings } from "../../scripts/train-ranking/compare-rankings.ts";
import { FEATURES, type Feature } from "../../scripts/train-ranking/features.ts";
import { fitWeights, scoreOf } from "../../scripts/train-ranking/fit-weights.ts";

/** Questions with two documents each: the relevant one stands second, and only `telling` says which it is. */
function madeSet(telling: Feature, count = 40): RankedQuestion[] {
  const row = (document: string, isRelevant: boolean) => ({
    document,
    isRelevant,
    features: FEATURES.map((name) => {
      if (name === "fused") return isRelevant ? 0.5 : 0.51;
      return name === telling ? Number(isRelevant) : 0.5;
    }),
  });
  return Array.from({ length: count }, () => ({
    relevant: ["right"],
    rows: [row("wrong", false), row("right", true)],
  }));
}

const all = FEATURES.map((_, feature) => feature);

describe("weights of a learned order", () => {
  it("put first what tells the relevant document", () => {
    const set = madeSet("coverage");
    const weights = fitWeights({ sets: [set], features: all, seed: 1 });
    const [wrong, right] = set[0]?.rows ?? [];
    if (!wrong || !right) throw new Error("The made set is empty.");
    expect(scoreOf(weights, right)).toBeGreaterThan(scoreOf(weights, wrong));
  });

  it("leave out what they are not given, and are the same for the same seed", () => {
    const options = { sets: [madeSet("coverage")], features: [FEATURES.indexOf("pairs")], seed: 1 };
    const weights = fitWeights(options);
    expect(weights[FEATURES.indexOf("coverage")]).toBe(0);
    expect(fitWeights(options)).toEqual(weights);
  });
});

describe("the comparison of rankings", () => {
  const rows = compareRankings([madeSet("coverage"), madeSet("coverage"), madeSet("titleCoverage")]);
  const row = (start: string) => rows.find(({ name }) => name.startsWith(start));

  it("shows the fusion as it is", () => {
    expect(row("fusion")?.recallAt3).toEqual([1, 1, 1]);
    expect(row("fusion")?.ndcgAt10.every((ndcg) => ndcg < 0.7)).toBe(true);
  });

  it("learns for a set from the others only", () => {
    const learned = row("learned on the other sets: all features")?.ndcgAt10 ?? [];
    expect(learned.slice(0, 2)).toEqual([1, 1]);
    // Nothing in the other sets says that the title tells.
    expect(learned[2]).toBeLessThan(0.7);
    expect(row("learned on the other sets: best sentence")?.ndcgAt10[0]).toBeLessThan(0.7);
  });

  it("learns within a set from the other questions", () => {
    expect(row("learned on four fifths")?.ndcgAt10).toEqual([1, 1, 1]);
  });
});
