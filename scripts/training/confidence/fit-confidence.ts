import type { ConfidenceModel } from "../../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../../knowledge/decide/signals.ts";
import { applyCalibration, calibrate } from "./calibrate.ts";
import { chooseBounds } from "./choose-bounds.ts";
import type { FirstPassage } from "./collect-first-passages.ts";
import { fitSets, predictOutOfFold } from "./predict-examples.ts";

/** Fits weights on all sets; calibration and bounds on our own questions, predicted out of fold. */
export function fitConfidence(examples: readonly FirstPassage[], seed: number): ConfidenceModel {
  const { bias, weights } = fitSets(examples);
  const predicted = predictOutOfFold(examples, seed);
  const calibration = calibrate(predicted);
  return {
    bias: round(bias),
    weights: Object.fromEntries(SIGNALS.map((name, at) => [name, round(weights[at] ?? 0)])),
    calibration: { slope: round(calibration.slope), offset: round(calibration.offset) },
    bounds: chooseBounds(applyCalibration(predicted, calibration)),
  };
}

function round(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
