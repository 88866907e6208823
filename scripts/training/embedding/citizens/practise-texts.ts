import type { Random } from "../../../random.ts";
import { createContrastiveLoss } from "../pairs/contrastive-loss.ts";
import { createPairGradients } from "../pairs/pair-gradients.ts";
import { loadFrames } from "../pairs/question-frames.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import { createOptimiser } from "../vectors/optimiser.ts";
import type { Vectors } from "../vectors/start-vectors.ts";

/** Goes on with what a model learned first, so that it is not forgotten over what it learns now. */
export interface Practice {
  /** One step at this rate, with Adam's state of its own: the steps of the two do not mix. */
  step(rate: number): Promise<void>;
  close(): Promise<void>;
}

interface PracticeOptions {
  /** Pairs a step. */
  readonly batchSize: number;
  /** Neighbours in the files that share a step. */
  readonly block: number;
  readonly temperature: number;
  readonly threads: number;
}

/** Moves the vectors in place, by pairs drawn from the texts as when the base was trained. */
export async function createPractice(
  vectors: Vectors,
  { texts, vocabulary }: TrainingData,
  options: PracticeOptions,
  random: Random,
): Promise<Practice> {
  const { batchSize, block } = options;
  const loss = await createContrastiveLoss({ ...options, dimensions: vectors.dimensions });
  const optimiser = createOptimiser(vectors);
  const addPairs = createPairGradients({
    ...{ vectors, optimiser, loss, random },
    frames: loadFrames(vocabulary),
  });
  const drawBlock = () => {
    const start = block * random.below(Math.ceil(texts.length / block));
    return texts.slice(start, start + block);
  };
  return {
    async step(rate) {
      await addPairs(Array.from({ length: batchSize / block }, drawBlock).flat());
      optimiser.step(rate);
    },
    close: () => loss.close(),
  };
}
