import { describe, expect, it } from "vitest";
import { percentiles } from "../../../scripts/metrics/statistics.ts";

describe("durations", () => {
  it("are told by the median and the 95th percentile", () => {
    const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentiles(oneToHundred)).toEqual({ p50: 51, p95: 96 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
  });
});
