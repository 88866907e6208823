import { type Random, shuffleBlocks } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import { createOptimiser, type Pull } from "../vectors/optimiser.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { createContrastiveLoss } from "./contrastive-loss.ts";
import type { SamplePair } from "./make-batch.ts";
import { createPairGradients } from "./pair-gradients.ts";
import type { Frame } from "./question-frames.ts";

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
  const { sample } = options;
  const addPairs = createPairGradients({ vectors, optimiser, loss, frames, random, sample });
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
      sum += await addPairs(chosen.filter((text) => text !== undefined));
      optimiser.step(rate);
      count++;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    options.log(
      `epoch ${epoch}/${options.epochs}: loss ${(sum / count).toFixed(4)}, ${order.length} pairs, ${seconds} s`,
    );
  }
  await loss.close();
}

/** Syllables of body for which a text comes up once more an epoch, and how often at most. */
const SYLLABLES_A_PAIR = 300;
const MAX_PAIRS = 6;

/** The places of the texts, of longer ones more than once. */
export function drawOrder(texts: readonly TokenText[]): Int32Array {
  const places: number[] = [];
  texts.forEach((text, place) => {
    const body = text.accented.length - text.bodyStart;
    const pairs = Math.min(MAX_PAIRS, 1 + Math.floor(body / SYLLABLES_A_PAIR));
    for (let pair = 0; pair < pairs; pair++) places.push(place);
  });
  return Int32Array.from(places);
}
