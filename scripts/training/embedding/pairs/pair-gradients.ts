import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import { addGradients } from "../vectors/add-gradients.ts";
import type { Optimiser } from "../vectors/optimiser.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import type { ContrastiveLoss } from "./contrastive-loss.ts";
import { makeBatch, type SamplePair } from "./make-batch.ts";
import type { Frame } from "./question-frames.ts";

interface PairGradientsOptions {
  readonly vectors: Vectors;
  readonly optimiser: Optimiser;
  readonly loss: ContrastiveLoss;
  readonly frames: readonly Frame[];
  readonly random: Random;
  /** How pairs are drawn; sample-pair.ts when it is left out. */
  readonly sample?: SamplePair | undefined;
  /** What the loss counts beside others of the same step. */
  readonly weight?: number;
}

/** Gives a function that draws a pair from each text, adds the gradients of their loss to the optimiser's and gives the mean loss. */
export function createPairGradients(
  options: PairGradientsOptions,
): (texts: readonly TokenText[]) => Promise<number> {
  const { vectors, optimiser, loss, frames, random, sample, weight = 1 } = options;
  return (texts) => {
    const { bias, ...sides } = makeBatch(texts, frames, random, sample);
    const size = sides.questions.starts.length - 1;
    const lossOf = (questions: Float32Array, passages: Float32Array) =>
      loss.compute({ size, questions, passages, bias });
    return addGradients(vectors, optimiser, sides, lossOf, weight);
  };
}
