import { describe, expect, it } from "vitest";
import { chooseWeights, compareParts } from "../../../../scripts/training/ranking/choose-weights.ts";
import { fusionsOf, TERM_WEIGHTS } from "../../../../scripts/training/ranking/grid.ts";
import type { Grid } from "../../../../scripts/training/ranking/measure-grid.ts";

const points = TERM_WEIGHTS.flatMap(fusionsOf);

/** A set on which a point is better the nearer its word rarity and similarity are to these. */
function madeSet(wordRarity: number, similarity: number): Grid {
  return points.map((weights) => {
    const far = Math.abs(weights.wordRarity - wordRarity) + Math.abs(weights.similarity - similarity);
    const quality = 1 - far - 0.01 * weights.document;
    return { weights, ndcgAt10: quality, recallAt3: quality };
  });
}

describe("weights of the ranking", () => {
  it("are those that serve all sets together best", () => {
    const chosen = chooseWeights([madeSet(0.1, 0.4), madeSet(0.1, 0.5), madeSet(0.1, 0.5)]);
    expect(chosen).toMatchObject({ wordRarity: 0.1, similarity: 0.5, document: 0 });
  });

  it("can be chosen with a part turned off", () => {
    const chosen = chooseWeights([madeSet(0.1, 0.4)], ({ wordRarity }) => wordRarity === 0);
    expect(chosen).toMatchObject({ wordRarity: 0, similarity: 0.4 });
  });
});

describe("the comparison of the ranking's parts", () => {
  const rows = compareParts([madeSet(0.15, 0.6), madeSet(0.05, 0.3), madeSet(0.05, 0.3)]);
  const row = (name: string) => rows.find((one) => one.name === name)?.measured ?? [];

  it("gives each set the weights that the others chose", () => {
    // The first set's own best is something else, and it has to do with theirs.
    expect(row("all parts")[0]?.weights).toMatchObject({ wordRarity: 0.05, similarity: 0.3 });
    expect(row("all parts")[0]?.ndcgAt10).toBeLessThan(0.7);
  });

  it("shows what is lost without a part", () => {
    const lost = (name: string) => (row("all parts")[1]?.ndcgAt10 ?? 0) - (row(name)[1]?.ndcgAt10 ?? 0);
    expect(lost("without the vectors")).toBeGreaterThan(0.2);
    expect(row("without the words' rarity in the language")[1]?.weights.wordRarity).toBe(0);
    expect(lost("without the whole document's score")).toBeCloseTo(0);
  });
});
