import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import type { Optimiser } from "../vectors/optimiser.ts";
import { backThroughUnits, pool } from "../vectors/pooling.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import type { ContrastiveLoss } from "./contrastive-loss.ts";
import { makeBatch, type SamplePair } from "./make-batch.ts";
import type { Frame } from "./question-frames.ts";

export interface PairGradientsOptions {
  readonly vectors: Pick<Vectors, "values" | "dimensions">;
  readonly optimiser: Optimiser;
  readonly loss: ContrastiveLoss;
  readonly frames: readonly Frame[];
  readonly random: Random;
  /** How pairs are drawn; sample-pair.ts when it is left out. */
  readonly sample?: SamplePair | undefined;
  /** What the loss counts beside others of the same step. */
  readonly weight?: number;
}

/** A function that draws a pair from each text, adds the gradients of their loss to the optimiser's and gives the mean loss. */
export function createPairGradients(
  options: PairGradientsOptions,
): (texts: readonly TokenText[]) => Promise<number> {
  const { vectors, optimiser, loss, frames, random, sample, weight = 1 } = options;
  const { dimensions } = vectors;
  return async (texts) => {
    const batch = makeBatch(texts, frames, random, sample);
    const questions = { tokens: batch.questions.tokens(), starts: batch.questions.starts() };
    const passages = { tokens: batch.passages.tokens(), starts: batch.passages.starts() };
    const pooledQuestions = pool(questions, vectors.values, dimensions);
    const pooledPassages = pool(passages, vectors.values, dimensions);
    const result = await loss.compute({
      size: batch.questions.count,
      questions: pooledQuestions.units,
      passages: pooledPassages.units,
      bias: batch.bias,
    });
    backThroughUnits(result.questionGradients, pooledQuestions, dimensions);
    backThroughUnits(result.passageGradients, pooledPassages, dimensions);
    optimiser.accumulate(questions, scaled(result.questionGradients, weight));
    optimiser.accumulate(passages, scaled(result.passageGradients, weight));
    return result.meanLoss;
  };
}

function scaled(values: Float32Array, factor: number): Float32Array {
  return factor === 1 ? values : values.map((value) => factor * value);
}
