import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalibrationPoint,
  expectedCalibrationError,
  perfectCalibrationError,
  reliabilityBins,
  riskCoverage,
} from "../../../scripts/metrics/calibration.ts";

/** `count` points of one probability, of which the first `right` came true. */
function pointsOf(probability: number, right: number, count: number): CalibrationPoint[] {
  return Array.from({ length: count }, (_, place) => ({ probability, isRight: place < right }));
}

const anyPoints = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe("expected calibration error", () => {
  it("is 0 when 7 of 10 answers said to be right with 70 % are right", () => {
    expect(expectedCalibrationError(pointsOf(0.7, 7, 10), 1)).toBeCloseTo(0);
  });

  it("is the distance between what was said and what came true", () => {
    const points = [...pointsOf(0.9, 5, 10), ...pointsOf(0.1, 1, 10)];
    expect(expectedCalibrationError(points, 2)).toBeCloseTo(0.2);
  });

  it("comes from chance alone too, the less the more was asked", () => {
    const spread = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ probability: place / count, isRight: false }));
    const [few, many] = [
      perfectCalibrationError(spread(100)) ?? 0,
      perfectCalibrationError(spread(4000)) ?? 1,
    ];
    expect(few).toBeGreaterThan(0.05);
    expect(many).toBeLessThan(0.02);
    expect(perfectCalibrationError(pointsOf(1, 5, 5))).toBe(0);
    expect(perfectCalibrationError([])).toBeNull();
  });

  it("says that there is nothing to measure without points", () => {
    expect(expectedCalibrationError([])).toBeNull();
  });

  it("stays between 0 and 1", () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const error = expectedCalibrationError(points) ?? -1;
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("reliability bins", () => {
  it("hold every point once, as many in one bin as in another", () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const sizes = reliabilityBins(points).map((bin) => bin.points);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(points.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("go from the least to the most probable", () => {
    const bins = reliabilityBins([...pointsOf(0.9, 9, 10), ...pointsOf(0.2, 2, 10)], 2);
    expect(bins).toEqual([
      { points: 10, probability: expect.closeTo(0.2), right: 0.2 },
      { points: 10, probability: expect.closeTo(0.9), right: 0.9 },
    ]);
  });
});

describe("risk and coverage", () => {
  it("rise from the surest answers to all answers", () => {
    const curve = riskCoverage([...pointsOf(0.9, 10, 10), ...pointsOf(0.3, 5, 10)]);
    expect(curve).toEqual([
      { threshold: 0.9, coverage: 0.5, risk: 0 },
      { threshold: 0.3, coverage: 1, risk: 0.25 },
    ]);
  });

  it("end with the share of wrong answers among all", () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const last = riskCoverage(points).at(-1);
        const wrong = points.filter(({ isRight }) => !isRight).length;
        expect(last?.coverage).toBe(1);
        expect(last?.risk).toBeCloseTo(wrong / points.length);
      }),
    );
  });
});
