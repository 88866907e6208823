import { z } from "zod";
import { createRandom } from "../random.ts";

/** A probability that was shown, and whether it came true. */
export const calibrationPointSchema = z.object({
  /** 0..1. */
  probability: z.number(),
  isRight: z.boolean(),
});
export type CalibrationPoint = z.output<typeof calibrationPointSchema>;

/** Points of about the same probability. */
export const reliabilityBinSchema = z.object({
  points: z.number(),
  /** Mean probability of the points, 0..1. */
  probability: z.number(),
  /** Share of the points that came true, 0..1. */
  right: z.number(),
});
export type ReliabilityBin = z.output<typeof reliabilityBinSchema>;

/** What comes of answering only where the probability is at least `threshold`. */
export interface RiskCoveragePoint {
  readonly threshold: number;
  /** Share of all points that are answered, 0..1. */
  readonly coverage: number;
  /** Share of the answered points that are wrong, 0..1. */
  readonly risk: number;
}

const BINS = 10;

/**
 * Points by rising probability in bins of equal mass (sizes differ by one at the most); fewer bins than asked for where
 * there are fewer points.
 */
export function reliabilityBins(points: readonly CalibrationPoint[], bins = BINS): ReliabilityBin[] {
  const sorted = [...points].sort((a, b) => a.probability - b.probability);
  const edge = (bin: number) => Math.floor((bin * sorted.length) / bins);
  return Array.from({ length: bins }, (_, bin) => sorted.slice(edge(bin), edge(bin + 1)))
    .filter((inBin) => inBin.length > 0)
    .map((inBin) => ({
      points: inBin.length,
      probability: meanOf(inBin, ({ probability }) => probability),
      right: meanOf(inBin, ({ isRight }) => Number(isRight)),
    }));
}

/**
 * Expected calibration error over bins of equal mass (Naeini, Cooper and Hauskrecht 2015; equal mass after Nixon et al.
 * 2019): the mean distance between what was said and what came true, 0..1, weighted by points. Null without points.
 */
export function expectedCalibrationError(points: readonly CalibrationPoint[], bins = BINS): number | null {
  if (points.length === 0) return null;
  return reliabilityBins(points, bins).reduce(
    (sum, bin) => sum + (bin.points / points.length) * Math.abs(bin.probability - bin.right),
    0,
  );
}

const DRAWS = 200;

/**
 * The expected calibration error that chance alone gives to as many points whose probabilities are exactly right: below
 * it, nothing can be told apart from perfect. 0..1; null without points.
 */
export function perfectCalibrationError(points: readonly CalibrationPoint[], bins = BINS): number | null {
  if (points.length === 0) return null;
  const random = createRandom(1);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = points.map(({ probability }) => ({ probability, isRight: random.chance(probability) }));
    sum += expectedCalibrationError(drawn, bins) ?? 0;
  }
  return sum / DRAWS;
}

/**
 * The risk-coverage curve of selective answering (El-Yaniv and Wiener 2010), from the surest point to all of them. Points
 * of the same probability are answered together, so one threshold is one point of the curve.
 */
export function riskCoverage(points: readonly CalibrationPoint[]): RiskCoveragePoint[] {
  const sorted = [...points].sort((a, b) => b.probability - a.probability);
  let wrong = 0;
  return sorted.flatMap(({ probability, isRight }, position) => {
    if (!isRight) wrong++;
    if (sorted[position + 1]?.probability === probability) return [];
    const answered = position + 1;
    return [{ threshold: probability, coverage: answered / sorted.length, risk: wrong / answered }];
  });
}

function meanOf(points: readonly CalibrationPoint[], toNumber: (point: CalibrationPoint) => number): number {
  return points.reduce((sum, point) => sum + toNumber(point), 0) / points.length;
}
