import type { LossResult } from "../vectors/add-gradients.ts";

/** A list as far as the loss sees it; its passages are some rows of the batch, one after the other. */
export interface ScoredList {
  /** What the words alone give each passage. */
  readonly keywords: readonly number[];
  readonly isRelevant: readonly boolean[];
}

interface ListLossOptions {
  readonly dimensions: number;
  /** Weight of the cosine beside `keywords`. */
  readonly similarity: number;
  /** Divides the scores; the smaller, the more the passages count that stand close to the relevant ones. */
  readonly temperature: number;
}

/**
 * Listwise softmax loss (ListNet's top-one probabilities, Cao et al. 2007): −log of what the relevant passages together
 * get of their list. `questions`: a unit vector a list; `passages`: those of all lists, list by list. Gradients are
 * those of the mean loss with respect to the unit vectors.
 */
export function listLoss(
  lists: readonly ScoredList[],
  questions: Float32Array,
  passages: Float32Array,
  { dimensions, similarity, temperature }: ListLossOptions,
): LossResult {
  const questionGradients = new Float32Array(questions.length);
  const passageGradients = new Float32Array(passages.length);
  let sum = 0;
  let start = 0;
  lists.forEach(({ keywords, isRelevant }, list) => {
    const asked = list * dimensions;
    const offsets = keywords.map((_, row) => (start + row) * dimensions);
    const logits = keywords.map((keyword, row) => {
      const cosine = dot(questions, asked, passages, offsets[row] ?? 0, dimensions);
      return (keyword + similarity * cosine) / temperature;
    });
    const { loss, errors } = softmaxErrors(logits, isRelevant);
    sum += loss;
    offsets.forEach((offset, row) => {
      const factor = ((errors[row] ?? 0) * similarity) / temperature / lists.length;
      addScaled(questionGradients, asked, passages, offset, factor, dimensions);
      addScaled(passageGradients, offset, questions, asked, factor, dimensions);
    });
    start += keywords.length;
  });
  return { meanLoss: sum / Math.max(1, lists.length), questionGradients, passageGradients };
}

/** The loss of a list and its derivative by each logit: the share of all less the share of the relevant ones. */
function softmaxErrors(logits: readonly number[], isRelevant: readonly boolean[]) {
  const largest = Math.max(...logits);
  const masses = logits.map((logit) => Math.exp(logit - largest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const right = masses.reduce((sum, mass, row) => sum + (isRelevant[row] ? mass : 0), 0);
  const errors = masses.map((mass, row) => mass / all - (isRelevant[row] ? mass / right : 0));
  return { loss: Math.log(all / right), errors };
}

function dot(a: Float32Array, startA: number, b: Float32Array, startB: number, length: number): number {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += a[startA + d]! * b[startB + d]!;
  return sum;
}

function addScaled(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  factor: number,
  length: number,
): void {
  for (let d = 0; d < length; d++) target[to + d]! += factor * source[from + d]!;
}
