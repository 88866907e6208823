import { describe, expect, it } from "vitest";
import { judgeGain } from "../../../../scripts/training/adaptation/judge-gain.ts";
import { createOptimiser } from "../../../../scripts/training/embedding/vectors/optimiser.ts";

const ranks = (vectors: number[], fused: number[] = vectors) => ({ vectors, fused });
const many = (rank: (place: number) => number) => Array.from({ length: 200 }, (_, place) => rank(place));

describe("A trained model", () => {
  it("is kept when the vectors gain more than chance and the search loses nothing", () => {
    const before = ranks(many((place) => (place % 2 === 0 ? 1 : 4)));
    const after = ranks(many((place) => (place % 2 === 0 ? 1 : 2)));
    const { kept, gain, ...figures } = judgeGain(before, after);
    expect(kept).toBe(true);
    expect(gain.vectors.mean).toBeCloseTo(0.125, 6);
    expect(gain.vectors.low).toBeGreaterThan(0.1);
    expect(figures.before.vectors).toEqual({ recallAt1: 0.5, recallAt10: 1, mrrAt10: 0.625 });
  });

  it("is not kept for a gain that may be chance", () => {
    const before = ranks(
      many((place) => (place < 3 ? 2 : 1)),
      many(() => 1),
    );
    const after = ranks(
      many((place) => (place < 2 || place === 9 ? 2 : 1)),
      many(() => 1),
    );
    expect(judgeGain(before, after)).toMatchObject({ kept: false, against: "chance" });
    expect(judgeGain(before, before)).toMatchObject({ kept: false, against: "chance" });
    const better = ranks(
      many((place) => (place < 2 ? 2 : 1)),
      many(() => 1),
    );
    const verdict = judgeGain(before, better);
    expect(verdict.gain.vectors.mean).toBeGreaterThan(0);
    expect(verdict).toMatchObject({ kept: false, against: "chance" });
  });

  it("is not kept when the whole search falls, however much the vectors gain", () => {
    const verdict = judgeGain(
      ranks(
        many(() => 9),
        many(() => 1),
      ),
      ranks(
        many(() => 1),
        many(() => 2),
      ),
    );
    expect(verdict).toMatchObject({ kept: false, against: "fused-falls" });
  });

  it("counts a passage that was not found as nothing", () => {
    const lost = ranks(many(() => Number.POSITIVE_INFINITY));
    expect(judgeGain(lost, lost).after.fused).toEqual({ recallAt1: 0, recallAt10: 0, mrrAt10: 0 });
  });
});

describe("The pull towards the start", () => {
  it("takes back a share of the way that a step goes", () => {
    const moved = (strength: number | undefined) => {
      const values = Float32Array.of(0, 0, 1, 1);
      const vectors = { dimensions: 2, values, means: new Float32Array(4), squares: new Float32Array(4) };
      const pull = strength === undefined ? undefined : { towards: Float32Array.of(0, 0, 1, 1), strength };
      const optimiser = createOptimiser(vectors, pull);
      const bags = { tokens: Int32Array.of(1), starts: Int32Array.of(0, 1) };
      optimiser.accumulate(bags, Float32Array.of(1, -1));
      optimiser.step(0.5);
      return [...values];
    };
    expect(moved(undefined)).toEqual([0, 0, 0.5, 1.5]);
    expect(moved(1)).toEqual([0, 0, 0.75, 1.25]);
  });
});
