import type { Progress } from "../knowledge/index.ts";

/** The least time between two reports within one step. */
const INTERVAL_MS = 200;

/** Passes on the first and the last report of each step, and between them at most one every 200 ms. */
export function throttleProgress(report: (progress: Progress) => void): (progress: Progress) => void {
  let step: Progress["step"] | undefined;
  let reportedAtMs = 0;
  return (progress) => {
    const nowMs = performance.now();
    const due =
      progress.step !== step || progress.done === progress.total || nowMs - reportedAtMs >= INTERVAL_MS;
    if (!due) return;
    step = progress.step;
    reportedAtMs = nowMs;
    report(progress);
  };
}
