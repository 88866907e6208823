import type { ConfidenceModel } from "../../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../../knowledge/decide/signals.ts";
import { isOwn, OWN_SETS } from "../examples/training-sets.ts";
import type { Report } from "../report.ts";
import { applyCalibration, calibrate } from "./calibrate.ts";
import type { FirstPassage } from "./collect-first-passages.ts";
import { aucOf, measurePredictions } from "./measure-predictions.ts";
import { fitSets, type Predicted, predictAll, predictOutOfFold } from "./predict-examples.ts";

const HEAD = ["Set", "Questions", "AUC", "Log loss", "ECE"];

/** What the model reaches on questions that it was not fitted on, beside the hand weights with a fitted slope. */
export function reportConfidence(
  examples: readonly FirstPassage[],
  model: ConfidenceModel,
  seed: number,
): Report {
  const sets = [...new Set(examples.map(({ set }) => set))];
  const own = applyCalibration(predictOutOfFold(examples, seed), model.calibration);
  return {
    note:
      "A logistic model over the signals of a passage gives the probability that the first shown passage answers. " +
      "Each figure is of questions that the model was not fitted on.",
    tables: [
      {
        title: "One whole set left out at a time",
        note:
          "Learned on all other sets (neither `pages` nor `mixed` for these two), in brackets the hand weights of decide.ts, their " +
          "slope fitted on the same sets. AUC: how often a passage that answers gets more than one that does not. Log loss and " +
          "ECE are of the questions that were asked of the whole corpus, after Platt's correction on our own questions, for " +
          "these on the others.",
        head: HEAD,
        rows: sets.map((set) => [set, ...leftOut(examples, set, seed)]),
      },
      {
        title: "Our own questions, out of fold",
        head: HEAD,
        rows: OWN_SETS.map((set) => [set, ...figures(own.filter((each) => each.set === set))]),
      },
      {
        title: "Signals",
        head: ["Signal", "Weight", "AUC of our own questions without it"],
        rows: [
          ...SIGNALS.map((name, at) => [
            name,
            String(model.weights[name] ?? 0),
            figure(aucWithout(examples, at, seed)),
          ]),
          ["all signals", "–", figure(aucOf(own))],
        ],
      },
    ],
  };
}

function leftOut(examples: readonly FirstPassage[], set: string, seed: number): string[] {
  const isNear = (example: FirstPassage) => example.set === set || (isOwn({ set }) && isOwn(example));
  const others = examples.filter((example) => !isNear(example));
  const left = examples.filter((example) => example.set === set);
  const learned = figures(transfer(others, left, seed));
  const hand = figures(transfer(handScored(others), handScored(left), seed));
  return learned.map((cell, at) => (at === 0 ? cell : `${cell} (${hand[at]})`));
}

/** As it is shipped, but for the set: corrected on our own questions out of fold, or where these are left out on the others. */
function transfer(others: readonly FirstPassage[], left: readonly FirstPassage[], seed: number): Predicted[] {
  const model = fitSets(others);
  const own = predictOutOfFold(others, seed);
  const asked = own.length > 0 ? own : predictAll(model, others).filter(({ natural }) => natural);
  return applyCalibration(predictAll(model, left), calibrate(asked));
}

function handScored(examples: readonly FirstPassage[]): FirstPassage[] {
  return examples.map((example) => ({ ...example, features: [example.nearness] }));
}

function aucWithout(examples: readonly FirstPassage[], signal: number, seed: number): number {
  const without = examples.map((example) => ({
    ...example,
    features: example.features.map((value, at) => (at === signal ? 0 : value)),
  }));
  return aucOf(predictOutOfFold(without, seed));
}

function figures(predicted: readonly Predicted[]): string[] {
  const [questions, ...measured] = measurePredictions(predicted);
  return [String(questions), ...measured.map(figure)];
}

function figure(value: number): string {
  return value.toFixed(3);
}
