import { z } from "zod";

/** Median and 95th percentile of durations. */
export const millisecondsSchema = z.object({ p50: z.number(), p95: z.number() });
export type Milliseconds = z.output<typeof millisecondsSchema>;

/** Median and 95th percentile of durations, rounded to hundredths. */
export function percentiles(values: readonly number[]): Milliseconds {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** The value that `share` (0..1) of the values are at most, rounded to hundredths; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0, 2);
}

/** The arithmetic mean, rounded to four digits; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), 4);
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
