import type { Random } from "../train-embedding/random.ts";

/** A mean difference and the interval that 95 of 100 repetitions would fall into. */
export interface Gain {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2000;
const TAIL = 0.025;

/** Paired bootstrap over questions (Efron 1979): how far the mean of `after - before` may be chance. */
export function bootstrapGain(before: readonly number[], after: readonly number[], random: Random): Gain {
  const differences = after.map((value, place) => value - (before[place] ?? 0));
  const size = Math.max(1, differences.length);
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let draw = 0; draw < size; draw++) sum += differences[random.below(size)] ?? 0;
    return sum / size;
  }).sort((a, b) => a - b);
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / size,
    low: means[Math.floor(TAIL * DRAWS)] ?? 0,
    high: means[Math.ceil((1 - TAIL) * DRAWS) - 1] ?? 0,
  };
}
