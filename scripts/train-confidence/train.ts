import type { ConfidenceModel } from "../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../knowledge/decide/signals.ts";
import { OWN_SETS } from "../training-sets/prepare-corpora.ts";
import { FOLDS, foldOf } from "../training-sets/question-fold.ts";
import { chooseBounds } from "./choose-bounds.ts";
import type { Example } from "./collect-examples.ts";
import { fitLogistic, type Logistic, predict } from "./fit-logistic.ts";

/** A weak penalty beside some thousand rows; a first guess that was not tuned. */
export const PENALTY = 10;

/** What each set counts altogether; our own questions are what the bounds are for, the others keep it general. */
const SET_WEIGHT = { own: 1000, other: 300 };

/** An example with a probability from a model that has not seen its question. */
export interface Foretold extends Example {
  readonly probability: number;
}

/** Fits weights on all sets; calibration and bounds on our own questions, foretold by folds. */
export function trainConfidence(examples: readonly Example[], seed: number): ConfidenceModel {
  const { bias, weights } = fitSets(examples);
  const foretold = foretellByFolds(examples, seed);
  const calibration = calibrate(foretold);
  const calibrated = applyCalibration(foretold, calibration);
  return {
    bias: round(bias),
    weights: Object.fromEntries(SIGNALS.map((name, at) => [name, round(weights[at] ?? 0)])),
    calibration: { slope: round(calibration.slope), offset: round(calibration.offset) },
    bounds: chooseBounds(calibrated),
  };
}

/** One model over all sets, each of which counts as a whole. */
export function fitSets(examples: readonly Example[]): Logistic {
  const totals = new Map<string, number>();
  for (const { set, weight } of examples) totals.set(set, (totals.get(set) ?? 0) + weight);
  const weighted = examples.map((example) => {
    const wanted = OWN_SETS.includes(example.set) ? SET_WEIGHT.own : SET_WEIGHT.other;
    return { ...example, weight: (example.weight * wanted) / (totals.get(example.set) ?? 1) };
  });
  return fitLogistic(weighted, PENALTY);
}

/** Our own questions as asked, each by a model of the other folds and all other sets; one question is in one fold. */
export function foretellByFolds(examples: readonly Example[], seed: number): Foretold[] {
  const isOwn = ({ set }: Example) => OWN_SETS.includes(set);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitSets(
      examples.filter((example) => !isOwn(example) || foldOf(example.question, seed) !== fold),
    );
    return foretell(
      model,
      examples.filter(
        (example) => isOwn(example) && example.natural && foldOf(example.question, seed) === fold,
      ),
    );
  }).flat();
}

export function foretell(model: Logistic, examples: readonly Example[]): Foretold[] {
  return examples.map((example) => ({ ...example, probability: predict(model, example.features) }));
}

export type Calibration = ConfidenceModel["calibration"];

/**
 * Platt scaling (Platt 1999): a logistic regression on the log-odds alone, on the usual questions where there are any: a
 * probability is to hold for what people ask.
 */
export function calibrate(foretold: readonly Foretold[]): Calibration {
  const usual = foretold.filter(({ isUsual }) => isUsual);
  const rows = (usual.length > 0 ? usual : foretold).map(({ probability, label }) => ({
    features: [logOdds(probability)],
    label,
    weight: 1,
  }));
  const { bias, weights } = fitLogistic(rows, 0.1);
  return { slope: Math.max(0.05, weights[0] ?? 1), offset: bias };
}

export function applyCalibration(foretold: readonly Foretold[], { slope, offset }: Calibration): Foretold[] {
  return foretold.map((example) => ({
    ...example,
    probability: 1 / (1 + Math.exp(-(slope * logOdds(example.probability) + offset))),
  }));
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(inside / (1 - inside));
}

function round(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
