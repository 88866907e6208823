import type { Results } from "../results.ts";
import { compareSet } from "./compare-set.ts";
import type { Evaluation } from "./evaluation.ts";
import { summariseCalibration, summariseDeciding } from "./summarise-deciding.ts";

/** What a run has found, without the figures of single questions. */
export function summariseResults({ sets, decided, heldOut, ...about }: Results): Evaluation {
  return {
    ...about,
    sets: sets.map(compareSet),
    decided: summariseDeciding(decided),
    calibration: summariseCalibration(decided),
    heldOut: summariseDeciding(heldOut),
  };
}
