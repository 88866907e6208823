import { z } from "zod";
import { createRandom } from "../random.ts";
import { round } from "./statistics.ts";

/** A mean with the bounds that 95% of the resamples stay within. */
export const intervalSchema = z.object({ mean: z.number(), low: z.number(), high: z.number() });
export type Interval = z.output<typeof intervalSchema>;

const RESAMPLES = 1000;
const SEED = 20_261_122;
const OUTSIDE = 0.05;

/**
 * The mean of one figure a question with its percentile bootstrap interval (Efron 1979): questions drawn with
 * replacement. Differences of two systems go in as one difference a question, which pairs them. Rounded to four
 * digits; all 0 for no values.
 */
export function bootstrapMean(values: readonly number[]): Interval {
  const random = createRandom(SEED);
  const drawn = Float64Array.from(values);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < drawn.length; i++) sum += drawn[random.below(drawn.length)] ?? 0;
    return sum / Math.max(1, drawn.length);
  }).sort();
  const at = (share: number) => round(means[Math.round(share * (RESAMPLES - 1))] ?? 0, 4);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    mean: round(sum / Math.max(1, values.length), 4),
    low: at(OUTSIDE / 2),
    high: at(1 - OUTSIDE / 2),
  };
}
