import type { Optimiser } from "./optimiser.ts";
import { type Bags, backThroughUnits, pool } from "./pooling.ts";
import type { Vectors } from "./start-vectors.ts";

/** A mean loss over unit vectors, and its gradients with respect to them. */
export interface LossResult {
  readonly meanLoss: number;
  readonly questionGradients: Float32Array;
  readonly passageGradients: Float32Array;
}

export interface Sides {
  readonly questions: Bags;
  readonly passages: Bags;
}

/**
 * Brings the texts of both sides to unit vectors, takes their loss, and adds its gradients, times `weight`, to those that
 * the optimiser gathers. Gives the mean loss.
 */
export async function addGradients(
  { values, dimensions }: Vectors,
  optimiser: Optimiser,
  { questions, passages }: Sides,
  lossOf: (questions: Float32Array, passages: Float32Array) => LossResult | Promise<LossResult>,
  weight = 1,
): Promise<number> {
  const pooledQuestions = pool(questions, values, dimensions);
  const pooledPassages = pool(passages, values, dimensions);
  const loss = await lossOf(pooledQuestions.units, pooledPassages.units);
  backThroughUnits(loss.questionGradients, pooledQuestions, dimensions);
  backThroughUnits(loss.passageGradients, pooledPassages, dimensions);
  optimiser.accumulate(questions, scaled(loss.questionGradients, weight));
  optimiser.accumulate(passages, scaled(loss.passageGradients, weight));
  return loss.meanLoss;
}

function scaled(values: Float32Array, factor: number): Float32Array {
  return factor === 1 ? values : values.map((value) => factor * value);
}
