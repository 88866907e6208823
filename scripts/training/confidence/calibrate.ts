import type { ConfidenceModel } from "../../../knowledge/decide/confidence.ts";
import { fitLogistic, sigmoid } from "../fitting/fit-logistic.ts";
import { weighBySet } from "../fitting/set-weights.ts";
import type { Predicted } from "./predict-examples.ts";

type Calibration = ConfidenceModel["calibration"];

/**
 * Platt scaling (Platt 1999): a logistic regression on the log-odds alone, on the usual questions where there are any: a
 * probability is to hold for what people ask. Each set counts alike.
 */
export function calibrate(predicted: readonly Predicted[]): Calibration {
  const usual = predicted.filter(({ isUsual }) => isUsual);
  const examples = usual.length > 0 ? usual : predicted;
  // The set with the most questions is not what most people ask.
  const weights = weighBySet(examples);
  const rows = examples.map(({ probability, label }, at) => ({
    features: [logOdds(probability)],
    label,
    weight: weights[at]!,
  }));
  const { bias, weights: slopes } = fitLogistic(rows, 0.1);
  return { slope: Math.max(0.05, slopes[0] ?? 1), offset: bias };
}

export function applyCalibration(
  predicted: readonly Predicted[],
  { slope, offset }: Calibration,
): Predicted[] {
  return predicted.map((example) => ({
    ...example,
    probability: sigmoid(slope * logOdds(example.probability) + offset),
  }));
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(inside / (1 - inside));
}
