import type { ConfidenceModel } from "../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../knowledge/decide/signals.ts";
import { expectedCalibrationError } from "../evaluate/calibration.ts";
import { OWN_SETS } from "../training-sets/prepare-corpora.ts";
import type { Example } from "./collect-examples.ts";
import { applyCalibration, calibrate, type Foretold, fitSets, foretell, foretellByFolds } from "./train.ts";

/** What the model reaches on questions that it was not fitted on, beside the hand weights with a fitted slope. */
export function writeReport(examples: readonly Example[], model: ConfidenceModel, seed: number): string {
  const sets = [...new Set(examples.map(({ set }) => set))];
  const rows = sets.map((set) => leftOutRow(examples, set, seed));
  const own = applyCalibration(foretellByFolds(examples, seed), model.calibration);
  return [
    "# The confidence of an answer",
    "Written by `npm run train:confidence`. A logistic model over the signals of knowledge/decide/signals.ts gives the " +
      "probability that the first shown passage answers. Each figure is of questions that the model was not fitted on.",
    "## One whole set left out at a time",
    "Learned on all other sets (neither `pages` nor `mixed` for these two), in brackets the hand weights of " +
      "knowledge/decide/decide.ts, their slope fitted on the same sets. AUC: how often a passage that " +
      "answers gets more than one that does not. Log loss and ECE are of the questions that were asked of the whole corpus, after Platt's correction on our own " +
      "questions, for these on the others.",
    table(["Set", "Questions", "AUC", "Log loss", "ECE"], rows),
    "## Our own questions, by folds",
    table(
      ["Set", "Questions", "AUC", "Log loss", "ECE"],
      OWN_SETS.map((set) =>
        figures(
          set,
          own.filter((each) => each.set === set),
        ),
      ),
    ),
    "## Weights",
    table(
      ["Signal", "Weight", "AUC of our own questions without it"],
      SIGNALS.map((name, at) => [
        name,
        String(model.weights[name] ?? 0),
        figure(aucWithout(examples, at, seed)),
      ]),
    ),
    `With all signals: ${figure(aucOf(own))}. Bounds: answer from ${model.bounds.answer}, choices from ${model.bounds.choices}.`,
  ].join("\n\n");
}

function leftOutRow(examples: readonly Example[], set: string, seed: number): string[] {
  const isNear = (other: string) => other === set || (OWN_SETS.includes(set) && OWN_SETS.includes(other));
  const others = examples.filter((example) => !isNear(example.set));
  const left = examples.filter((example) => example.set === set);
  const learned = against(others, left, seed);
  const hand = against(handScored(others), handScored(left), seed);
  return figures(set, learned).map((cell, at) => (at < 2 ? cell : `${cell} (${figures(set, hand)[at]})`));
}

/** As it is shipped, but for the set: corrected on our own questions by folds, or where these are left out on the others. */
function against(others: readonly Example[], left: readonly Example[], seed: number): Foretold[] {
  const model = fitSets(others);
  const own = foretellByFolds(others, seed);
  const asked = own.length > 0 ? own : foretell(model, others).filter(({ natural }) => natural);
  return applyCalibration(foretell(model, left), calibrate(asked));
}

function handScored(examples: readonly Example[]): Example[] {
  return examples.map((example) => ({ ...example, features: [example.nearness] }));
}

function aucWithout(examples: readonly Example[], signal: number, seed: number): number {
  const without = examples.map((example) => ({
    ...example,
    features: example.features.map((value, at) => (at === signal ? 0 : value)),
  }));
  return aucOf(foretellByFolds(without, seed));
}

function figures(name: string, foretold: readonly Foretold[]): string[] {
  const asked = foretold.filter(({ natural }) => natural);
  const points = asked.map(({ probability, label }) => ({ probability, isRight: label === 1 }));
  const values = [aucOf(foretold), logLoss(asked), expectedCalibrationError(points) ?? 0];
  return [name, String(foretold.length), ...values.map(figure)];
}

/** Area under the ROC curve by ranks (Mann and Whitney 1947); ties count half. */
export function aucOf(foretold: readonly Pick<Foretold, "probability" | "label">[]): number {
  const sorted = [...foretold].sort((a, b) => a.probability - b.probability);
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

function logLoss(foretold: readonly Foretold[]): number {
  const losses = foretold.map(
    ({ probability, label }) => -Math.log(Math.max(1e-9, label === 1 ? probability : 1 - probability)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function figure(value: number): string {
  return value.toFixed(3);
}
