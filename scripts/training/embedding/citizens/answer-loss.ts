import { innerProduct } from "../../../../knowledge/arrays/inner-product.ts";
import type { LossResult } from "../vectors/add-gradients.ts";

interface AnswerLossOptions {
  readonly dimensions: number;
  /** Divides the cosines; the smaller, the more the passages count that stand close to the right one. */
  readonly temperature: number;
  /** Whether a passage answers a question as well, though another one is given as its answer: it is no wrong answer. */
  readonly isRight: (question: number, passage: number) => boolean;
}

/**
 * Softmax loss of questions over all passages of a step, more passages than questions: passage i is the answer of question i, the
 * others are wrong answers (in-batch and hard negatives, Karpukhin and others 2020). Unit vectors, one after the other; the
 * gradients are those of the mean loss with respect to them.
 */
export function answerLoss(
  questions: Float32Array,
  passages: Float32Array,
  { dimensions, temperature, isRight }: AnswerLossOptions,
): LossResult {
  const asked = questions.length / dimensions;
  const offered = passages.length / dimensions;
  const questionGradients = new Float32Array(questions.length);
  const passageGradients = new Float32Array(passages.length);
  const logits = new Float64Array(offered);
  let sum = 0;
  for (let question = 0; question < asked; question++) {
    const from = question * dimensions;
    let highest = Number.NEGATIVE_INFINITY;
    for (let passage = 0; passage < offered; passage++) {
      const isOther = passage !== question && isRight(question, passage);
      const cosine = isOther
        ? Number.NEGATIVE_INFINITY
        : innerProduct(questions, from, passages, passage * dimensions, dimensions);
      logits[passage] = cosine / temperature;
      highest = Math.max(highest, logits[passage]!);
    }
    const total = logits.reduce((all, logit) => all + Math.exp(logit - highest), 0);
    sum -= logits[question]! - highest - Math.log(total);
    for (let passage = 0; passage < offered; passage++) {
      const share = Math.exp(logits[passage]! - highest) / total;
      const factor = (share - Number(passage === question)) / temperature / asked;
      // A hardly possible answer moves nothing.
      if (Math.abs(factor) < NEGLIGIBLE / asked) continue;
      addScaled(questionGradients, from, passages, passage * dimensions, factor, dimensions);
      addScaled(passageGradients, passage * dimensions, questions, from, factor, dimensions);
    }
  }
  return { meanLoss: sum / asked, questionGradients, passageGradients };
}

/** Of a gradient whose largest parts are 1 / temperature. */
const NEGLIGIBLE = 1e-3;

function addScaled(
  to: Float32Array,
  toStart: number,
  from: Float32Array,
  fromStart: number,
  factor: number,
  dimensions: number,
): void {
  for (let d = 0; d < dimensions; d++) to[toStart + d]! += factor * from[fromStart + d]!;
}
