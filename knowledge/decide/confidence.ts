import { readFileSync } from "node:fs";
import { z } from "zod";
import { SIGNALS, type Signals } from "./signals.ts";

/** A logistic model of the probability that a passage answers, and the bounds on it; see scripts/train-confidence. */
export const confidenceSchema = z.object({
  bias: z.number(),
  weights: z.object(Object.fromEntries(SIGNALS.map((name) => [name, z.number()]))).strict(),
  /** Platt's correction of the log-odds on questions that the weights were not fitted on: `slope · x + offset`. */
  calibration: z.object({ slope: z.number().positive(), offset: z.number() }),
  /** From `answer` on a passage is shown as the answer, from `choices` on it is offered. */
  bounds: z.object({ answer: z.number(), choices: z.number() }),
});

export type ConfidenceModel = z.output<typeof confidenceSchema>;

export const CONFIDENCE_FILE = new URL("./confidence.json", import.meta.url);

/** Written by `npm run train:confidence`. */
export const CONFIDENCE = confidenceSchema.parse(JSON.parse(readFileSync(CONFIDENCE_FILE, "utf8")));

/** The probability, 0..1, that the model gives to the signals of a passage. */
export function createConfidence({ bias, weights, calibration }: ConfidenceModel = CONFIDENCE) {
  const row = SIGNALS.map((name) => weights[name] ?? 0);
  return (signals: Signals): number => {
    const odds = signals.reduce((sum, signal, at) => sum + signal * (row[at] ?? 0), bias);
    return 1 / (1 + Math.exp(-(calibration.slope * odds + calibration.offset)));
  };
}
