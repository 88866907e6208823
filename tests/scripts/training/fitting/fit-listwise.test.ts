import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../scripts/random.ts";
import { fitListwise, type RatedList } from "../../../../scripts/training/fitting/fit-listwise.ts";

/** Lists of ten candidates, of which one is right, drawn by a softmax over 3 · first + 2 · second − 2 · fourth. */
function drawLists(count: number): RatedList[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 10 }, () => Array.from({ length: 4 }, () => random.next()));
    const powers = rows.map(([a = 0, b = 0, , d = 0]) => Math.exp(3 * a + 2 * b - 2 * d));
    let left = random.next() * powers.reduce((sum, power) => sum + power, 0);
    const right = powers.findIndex((power) => {
      left -= power;
      return left < 0;
    });
    return { rows, isRight: rows.map((_, at) => at === right), weight: 1 };
  });
}

describe("listwise regression", () => {
  it("finds the weights that the right candidates were drawn with", () => {
    const [first = 0, second = 0, third = 0] = fitListwise(
      drawLists(4000).map((list) => ({ ...list, rows: list.rows.map((row) => row.slice(0, 3)) })),
      0.0001,
    );
    expect(first).toBeCloseTo(3, 0);
    expect(second).toBeCloseTo(2, 0);
    expect(third).toBeLessThan(0.3);
  });

  it("gives a weight below 0 to what speaks against a candidate", () => {
    expect(fitListwise(drawLists(4000), 0.0001)[3]).toBeCloseTo(-2, 0);
  });

  it("gives a feature on a larger scale a smaller weight, and the same order", () => {
    const lists = drawLists(200);
    const wide = lists.map((list) => ({
      ...list,
      rows: list.rows.map(([a = 0, b = 0, ...others]) => [a, 100 * b, ...others]),
    }));
    const [, second = 0] = fitListwise(lists, 0.01);
    expect(100 * fitListwise(wide, 0.01)[1]!).toBeCloseTo(second, 4);
  });

  it("gives the same again for the same lists", () => {
    expect(fitListwise(drawLists(200), 0.001)).toEqual(fitListwise(drawLists(200), 0.001));
  });

  it("stays finite where one feature tells every right candidate from the others", () => {
    const list = {
      rows: [
        [0, 1],
        [1, 0],
      ],
      isRight: [true, false],
      weight: 1,
    } as const;
    for (const weight of fitListwise([list], 0.01)) expect(Number.isFinite(weight)).toBe(true);
  });

  // To two decimals: the deviations that the penalty is weighed by count every list once.
  it("counts a list of weight 3 as three lists", () => {
    const [first, ...rest] = drawLists(50);
    if (!first) throw new Error("no lists");
    const heavy = fitListwise([{ ...first, weight: 3 }, ...rest], 0.01);
    const many = fitListwise([first, first, first, ...rest], 0.01);
    for (const [at, weight] of heavy.entries()) expect(weight).toBeCloseTo(many[at] ?? 0, 2);
  });

  it("says so when no list has both a right and a wrong candidate", () => {
    expect(() => fitListwise([{ rows: [[1]], isRight: [true], weight: 1 }], 1)).toThrow("nothing to learn");
  });
});
