import { describe, expect, it } from "vitest";
import { CONFIDENCE, createConfidence } from "../../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../../knowledge/decide/signals.ts";

type SomeSignals = Readonly<Partial<Record<(typeof SIGNALS)[number], number>>>;

/** The signals of a passage that says word for word what was asked, with some of them changed. */
function signals(changes: SomeSignals = {}): number[] {
  const best: SomeSignals = {
    ...{ idfCoverage: 1, strength: 4, marginToNext: 0.3, marginToFifth: 0.5, logLength: Math.log1p(6) },
    ...changes,
  };
  return SIGNALS.map((name) => best[name] ?? 0);
}

describe("the confidence of an answer", () => {
  const confidenceOf = createConfidence();

  it("is high for a passage that says all that was asked, and low for one that shares little", () => {
    expect(confidenceOf(signals())).toBeGreaterThan(CONFIDENCE.bounds.answer);
    const little = { idfCoverage: 0.2, strength: 1, marginToNext: 0.02, marginToFifth: 0.05 };
    expect(confidenceOf(signals(little))).toBeLessThan(CONFIDENCE.bounds.answer);
  });

  it("falls when the kind of thing asked for is missing", () => {
    expect(confidenceOf(signals({ typeMissing: 1 }))).toBeLessThan(confidenceOf(signals()));
  });

  it("is a probability whatever the signals", () => {
    for (const value of [-1e6, 0, 1e6]) {
      const confidence = confidenceOf(SIGNALS.map(() => value));
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it("offers choices from a lower bound than it answers from", () => {
    expect(CONFIDENCE.bounds.choices).toBeLessThan(CONFIDENCE.bounds.answer);
  });
});
