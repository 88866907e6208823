import { fitLogistic, type Logistic, predict } from "../fitting/fit-logistic.ts";
import { weighBySet } from "../fitting/set-weights.ts";
import { fitOutOfFold, ownFolds } from "../folds/question-folds.ts";
import type { FirstPassage } from "./collect-first-passages.ts";

/** A weak penalty beside some thousand rows; a first guess that was not tuned. */
const PENALTY = 10;

/** An example with a probability from a model that has not seen its question. */
export interface Predicted extends FirstPassage {
  readonly probability: number;
}

/** One model over all sets, each of which counts as a whole. */
export function fitSets(examples: readonly FirstPassage[]): Logistic {
  const weights = weighBySet(examples, ({ weight }) => weight);
  return fitLogistic(
    examples.map((example, at) => ({ ...example, weight: weights[at]! })),
    PENALTY,
  );
}

/** Our own questions as asked, each by a model of the other folds and all other sets. */
export function predictOutOfFold(examples: readonly FirstPassage[], seed: number): Predicted[] {
  return fitOutOfFold(examples, ownFolds(seed), fitSets)
    .filter(({ example }) => example.natural)
    .flatMap(({ example, model }) => predictAll(model, [example]));
}

export function predictAll(model: Logistic, examples: readonly FirstPassage[]): Predicted[] {
  return examples.map((example) => ({ ...example, probability: predict(model, example.features) }));
}
