import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linearAxis, logarithmicAxis } from "../../../../scripts/evaluate/report/axis.ts";

const pixels = { from: 100, to: 900 };

describe("an axis", () => {
  test("names round values", () => {
    expect(linearAxis([0.36, 0.97], pixels).ticks).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(linearAxis([-0.006, 0.037], pixels).ticks).toEqual([-0.01, 0, 0.01, 0.02, 0.03, 0.04]);
    expect(logarithmicAxis([0.05, 2560], pixels).ticks).toEqual([0.01, 0.1, 1, 10, 100, 1000, 10000]);
  });

  test("keeps every value between its ends, in its order", () => {
    const finite = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), (values) => {
        const axis = linearAxis(values, pixels);
        const places = [...values].sort((a, b) => a - b).map(axis.at);
        expect(places[0]).toBeGreaterThanOrEqual(pixels.from - 0.1);
        expect(places.at(-1)).toBeLessThanOrEqual(pixels.to + 0.1);
        expect(axis.ticks.length).toBeLessThanOrEqual(11);
      }),
    );
  });

  test("gives each power of ten the same room", () => {
    const axis = logarithmicAxis([0.1, 1000], pixels);
    expect(axis.at(0.1)).toBeCloseTo(100);
    expect(axis.at(10)).toBeCloseTo(500);
    expect(axis.at(1000)).toBeCloseTo(900);
  });
});
