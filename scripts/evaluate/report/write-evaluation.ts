import { writeReport } from "../../reports/write-report.ts";
import type { Evaluation } from "./evaluation.ts";

/** Keeps a report in docs/benchmarks; the held-out questions in a file of their own, which stays when a run leaves them out. */
export function writeEvaluation({ heldOut, ...evaluation }: Evaluation): void {
  const { sets, decided, calibration, ...taken } = evaluation;
  if (sets.length > 0 || decided) writeReport("evaluate", evaluation);
  if (heldOut) writeReport("held-out", { ...taken, sets: [], heldOut });
}
