import { createRandom } from "../../../random.ts";
import { createReplay } from "../lists/replay.ts";
import { createContrastiveLoss } from "../pairs/contrastive-loss.ts";
import { createPairGradients } from "../pairs/pair-gradients.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import type { TokenText } from "../texts/token-texts.ts";
import { createOptimiser } from "../vectors/optimiser.ts";
import { scheduleSteps } from "../vectors/schedule-steps.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { questionToArticle } from "./citizen-texts.ts";

/**
 * How the model learns from citizens' questions. Eight neighbours share a step: articles of one law are the hardest to tell
 * apart. Chosen on the part `choose` of scripts/question-sets/citizen-questions.ts.
 */
export const CITIZENS_COURSE = {
  epochs: 20,
  batchSize: 1024,
  block: 8,
  rate: 0.003,
  temperature: 0.05,
} as const;

/**
 * The start's vectors moved so that a question comes near the article that answers it, and people's words near those of law,
 * while the texts in `replayed` are practised; the start stays as it is.
 */
export async function learnCitizens(
  { dimensions, values }: Vectors,
  texts: readonly TokenText[],
  replayed: TrainingData,
  seed: number,
): Promise<Float32Array> {
  const vectors = { dimensions, values: values.slice() };
  const optimiser = createOptimiser(vectors);
  const replay = await createReplay(replayed, vectors, optimiser, seed);
  const random = createRandom(seed);
  const loss = await createContrastiveLoss({ ...CITIZENS_COURSE, dimensions, threads: 2 });
  const addPairs = createPairGradients({
    vectors,
    optimiser,
    loss,
    frames: [],
    random,
    sample: questionToArticle,
  });
  const order = Int32Array.from(texts, (_, text) => text);
  for (const { chosen, rate } of scheduleSteps(order, CITIZENS_COURSE, random)) {
    await addPairs([...chosen].flatMap((text) => texts[text] ?? []));
    await replay.addPairs();
    optimiser.step(rate);
  }
  await loss.close();
  await replay.close();
  return vectors.values;
}
