import type { Milliseconds } from "./job.ts";

/** Median and 95th percentile of durations, rounded to hundredths. */
export function percentiles(values: readonly number[]): Milliseconds {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95) };
}

/** The arithmetic mean, rounded to four digits; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), 4);
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
