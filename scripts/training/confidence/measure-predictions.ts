import { expectedCalibrationError } from "../../metrics/calibration.ts";
import type { Predicted } from "./predict-examples.ts";

/** Questions, area under the ROC curve, and of the questions as asked log loss and expected calibration error. */
export function measurePredictions(predicted: readonly Predicted[]): [number, number, number, number] {
  const asked = predicted.filter(({ natural }) => natural);
  const points = asked.map(({ probability, label }) => ({ probability, isRight: label === 1 }));
  return [predicted.length, aucOf(predicted), logLoss(asked), expectedCalibrationError(points) ?? 0];
}

/** Area under the ROC curve by ranks (Mann and Whitney 1947); ties count half. */
export function aucOf(predicted: readonly Pick<Predicted, "probability" | "label">[]): number {
  const sorted = [...predicted].sort((a, b) => a.probability - b.probability);
  let [ranks, right] = [0, 0];
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (sorted[end]?.probability === sorted[start]?.probability && end < sorted.length) end++;
    const rightOnes = sorted.slice(start, end).filter(({ label }) => label === 1).length;
    ranks += rightOnes * ((start + 1 + end) / 2);
    right += rightOnes;
    start = end;
  }
  const wrong = sorted.length - right;
  return right === 0 || wrong === 0 ? 0.5 : (ranks - (right * (right + 1)) / 2) / (right * wrong);
}

function logLoss(predicted: readonly Predicted[]): number {
  const losses = predicted.map(
    ({ probability, label }) => -Math.log(Math.max(1e-9, label === 1 ? probability : 1 - probability)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}
