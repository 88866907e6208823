import { createRandom, shuffleBlocks } from "../../../random.ts";
import { createContrastiveLoss } from "../pairs/contrastive-loss.ts";
import { drawOrder } from "../pairs/learn-pairs.ts";
import { createPairGradients } from "../pairs/pair-gradients.ts";
import { loadFrames } from "../pairs/question-frames.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import type { Optimiser } from "../vectors/optimiser.ts";
import type { Vectors } from "../vectors/start-vectors.ts";

/**
 * What was learned from texts is practised while lists are learned, or it would be forgotten: without it the vectors
 * alone lose 0.01 to 0.03 of nDCG@10 on viquad, news and medicine (Robins 1995).
 */
const REPLAY = {
  /** Pairs beside the lists of a step. */
  pairs: 512,
  /** What their loss counts beside that of the lists. */
  weight: 0.3,
  temperature: 0.05,
  /** Neighbours in the files that share a step. */
  block: 4,
} as const;

/** Adds the gradients of some pairs out of the texts to those of a step. */
interface Replay {
  addPairs(): Promise<void>;
  close(): Promise<void>;
}

/** Goes through the texts in an order that the seed fixes, again and again. Without texts nothing is replayed. */
export async function createReplay(
  { texts, vocabulary }: TrainingData,
  vectors: Vectors,
  optimiser: Optimiser,
  seed: number,
): Promise<Replay> {
  if (texts.length === 0) return { addPairs: async () => {}, close: async () => {} };
  const { pairs, weight, temperature, block } = REPLAY;
  const loss = await createContrastiveLoss({ dimensions: vectors.dimensions, temperature, threads: 2 });
  const random = createRandom(seed);
  const frames = loadFrames(vocabulary);
  const addPairs = createPairGradients({ vectors, optimiser, loss, frames, random, weight });
  const order = drawOrder(texts);
  let next = order.length;
  return {
    addPairs: async () => {
      if (next >= order.length) {
        shuffleBlocks(order, block, random);
        next = 0;
      }
      await addPairs([...order.subarray(next, next + pairs)].flatMap((text) => texts[text] ?? []));
      next += pairs;
    },
    close: () => loss.close(),
  };
}
