import { makeBatch, type SamplePair } from "./batch.ts";
import { createContrastiveLoss } from "./loss.ts";
import { createOptimiser, type Pull } from "./optimiser.ts";
import { backThroughUnits, pool } from "./pooling.ts";
import type { Frame } from "./question-frames.ts";
import { type Random, shuffleBlocks } from "./random.ts";
import type { TokenText } from "./token-texts.ts";
import type { Vectors } from "./vectors.ts";

export interface TrainOptions {
  readonly epochs: number;
  readonly batchSize: number;
  /** Neighbours in the files that stay together in a batch: articles on one matter are the hardest to tell apart. */
  readonly block: number;
  readonly temperature: number;
  /** Step size at the start; it falls to a tenth in a straight line. */
  readonly rate: number;
  readonly threads: number;
  readonly log: (line: string) => void;
  /** Nothing pulls when it is left out. */
  readonly pull?: Pull;
  /** How pairs are drawn; sample-pair.ts when it is left out. */
  readonly sample?: SamplePair;
}

/** Moves the vectors so that question sides come near their passage sides. */
export async function train(
  vectors: Vectors,
  texts: readonly TokenText[],
  frames: readonly Frame[],
  options: TrainOptions,
  random: Random,
): Promise<void> {
  const { dimensions } = vectors;
  const loss = await createContrastiveLoss({ ...options, dimensions });
  const optimiser = createOptimiser(vectors, options.pull);
  const order = drawOrder(texts);
  const steps = Math.ceil(order.length / options.batchSize) * options.epochs;
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffleBlocks(order, options.block, random);
    const started = performance.now();
    let sum = 0;
    let count = 0;
    for (let start = 0; start < order.length; start += options.batchSize) {
      const rate = options.rate * (1 - 0.9 * (step++ / steps));
      const chosen = Array.from(order.subarray(start, start + options.batchSize), (place) => texts[place]);
      sum += await trainBatch(
        chosen.filter((text) => text !== undefined),
        rate,
      );
      count++;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    options.log(
      `epoch ${epoch}/${options.epochs}: loss ${(sum / count).toFixed(4)}, ${order.length} pairs, ${seconds} s`,
    );
  }
  await loss.close();

  async function trainBatch(chosen: readonly TokenText[], rate: number): Promise<number> {
    const batch = makeBatch(chosen, frames, random, options.sample);
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
    optimiser.accumulate(questions, result.questionGradients);
    optimiser.accumulate(passages, result.passageGradients);
    optimiser.step(rate);
    return result.meanLoss;
  }
}

/** Syllables of body for which a text comes up once more an epoch, and how often at most. */
const SYLLABLES_A_PAIR = 300;
const MAX_PAIRS = 6;

function drawOrder(texts: readonly TokenText[]): Int32Array {
  const places: number[] = [];
  texts.forEach((text, place) => {
    const body = text.accented.length - text.bodyStart;
    const pairs = Math.min(MAX_PAIRS, 1 + Math.floor(body / SYLLABLES_A_PAIR));
    for (let pair = 0; pair < pairs; pair++) places.push(place);
  });
  return Int32Array.from(places);
}
