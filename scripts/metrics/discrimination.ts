import type { CalibrationPoint } from "./calibration.ts";

/**
 * How well probabilities tell what came true from what did not: the chance that a point that came true has the higher one, a
 * tie counting half (the area under the ROC curve, Hanley and McNeil 1982). 0..1; null where all points are of one kind.
 */
export function areaUnderCurve(points: readonly CalibrationPoint[]): number | null {
  const sorted = [...points].sort((a, b) => a.probability - b.probability);
  const right = sorted.filter(({ isRight }) => isRight).length;
  const wrong = sorted.length - right;
  if (right === 0 || wrong === 0) return null;
  let won = 0;
  let wrongBelow = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end++;
    const tied = sorted.slice(start, end);
    const rightHere = tied.filter(({ isRight }) => isRight).length;
    const wrongHere = tied.length - rightHere;
    won += rightHere * (wrongBelow + wrongHere / 2);
    wrongBelow += wrongHere;
    start = end;
  }
  return won / (right * wrong);
}
