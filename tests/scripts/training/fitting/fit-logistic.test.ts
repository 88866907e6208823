import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../scripts/random.ts";
import { fitLogistic, type LabelledRow, predict } from "../../../../scripts/training/fitting/fit-logistic.ts";

/** Rows whose log-odds are 2 · first − 1 · second + 0.5; the third feature never changes. */
function drawRows(count: number): LabelledRow[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const features = [random.normal(), 3 * random.normal(), 1];
    const odds = 2 * features[0]! - features[1]! + 0.5;
    return { features, label: random.chance(1 / (1 + Math.exp(-odds))) ? 1 : 0, weight: 1 };
  });
}

describe("logistic regression", () => {
  it("finds the weights that the rows were drawn with", () => {
    const { bias, weights } = fitLogistic(drawRows(20_000), 0.01);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(weights[1]).toBeCloseTo(-1, 0);
    expect(bias).toBeCloseTo(0.5, 0);
  });

  it("gives the mean of the labels where no feature says anything", () => {
    const rows = [1, 1, 1, 0].map(
      (label) => ({ features: [5], label: label === 1 ? 1 : 0, weight: 1 }) as const,
    );
    expect(predict(fitLogistic(rows, 1), [5])).toBeCloseTo(0.75);
  });

  it("stands where the likelihood, less the penalty, rises no more in any direction", () => {
    const rows = drawRows(200).map((row, at) => ({ ...row, weight: 1 + (at % 3) }));
    const penalty = 5;
    // The constant third feature gets no weight; the others are penalised at deviation 1.
    const { bias, weights } = fitLogistic(rows, penalty);
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (of: (row: LabelledRow) => number) =>
      rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
    const error = (row: LabelledRow) => row.label - predict({ bias, weights }, row.features);
    expect(total * mean(error)).toBeCloseTo(0, 6);
    for (const at of [0, 1]) {
      const middle = mean(({ features }) => features[at]!);
      const deviation = Math.sqrt(mean(({ features }) => (features[at]! - middle) ** 2));
      const rise = total * mean((row) => (error(row) * (row.features[at]! - middle)) / deviation);
      expect(rise - penalty * weights[at]! * deviation).toBeCloseTo(0, 6);
    }
    expect(weights[2]).toBeCloseTo(0, 9);
  });

  it("counts a row of weight 3 as three rows", () => {
    const [first, ...rest] = drawRows(50);
    if (!first) throw new Error("no rows");
    const heavy = fitLogistic([{ ...first, weight: 3 }, ...rest], 1);
    const many = fitLogistic([first, first, first, ...rest], 1);
    expect(heavy.weights[0]).toBeCloseTo(many.weights[0] ?? 0, 6);
  });

  it("stays finite where the rows can be parted without an error", () => {
    const rows = [-1, 1].map((side) => ({ features: [side], label: side > 0 ? 1 : 0, weight: 1 }) as const);
    expect(Number.isFinite(fitLogistic(rows, 1).weights[0])).toBe(true);
  });

  it("says so when there is nothing to learn from", () => {
    expect(() => fitLogistic([], 1)).toThrow("nothing to learn");
  });
});
