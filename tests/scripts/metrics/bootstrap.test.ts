import { expect, test } from "vitest";
import { bootstrapMean } from "../../../scripts/metrics/bootstrap.ts";

const alternating = (count: number) => Array.from({ length: count }, (_, i) => i % 2);

test("the interval holds the mean, is the same every time, and is about as wide as theory says", () => {
  const interval = bootstrapMean(alternating(400));
  expect(interval).toEqual(bootstrapMean(alternating(400)));
  expect(interval.mean).toBe(0.5);
  // 1.96 deviations of a mean of 400 coins are 0.049.
  expect(interval.low).toBeGreaterThan(0.44);
  expect(interval.low).toBeLessThan(0.46);
  expect(interval.high).toBeGreaterThan(0.54);
  expect(interval.high).toBeLessThan(0.56);
});

test("more questions say it more exactly, equal figures exactly", () => {
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  expect(width(bootstrapMean(alternating(1600)))).toBeLessThan(0.7 * width(bootstrapMean(alternating(400))));
  expect(bootstrapMean([0.25, 0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
});

test("no questions give 0, not NaN", () => {
  expect(bootstrapMean([])).toEqual({ mean: 0, low: 0, high: 0 });
});
