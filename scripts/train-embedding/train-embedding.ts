import type { TrainingOptions } from "./options.ts";
import { prepareData } from "./prepare.ts";
import { loadFrames } from "./question-frames.ts";
import { createRandom } from "./random.ts";
import { train } from "./train.ts";
import { createVectors } from "./vectors.ts";
import { writeModel } from "./write-model.ts";

/** What one passage holds at most; the rest of a longer text is not embedded. */
const MAX_SYLLABLES = 512;

/** Reads the texts, trains, writes the model folder. The same options and texts give the same bytes. */
export async function trainEmbedding(options: TrainingOptions, log: (line: string) => void): Promise<void> {
  const { vocabulary, texts } = await prepareData(options, log);
  const random = createRandom(options.seed);
  const vectors = createVectors(vocabulary, options.dims, random);
  await train(vectors, texts, loadFrames(vocabulary), { ...options, batchSize: options.batch, log }, random);
  await writeModel({ folder: options.out, vocabulary, vectors, maxSyllables: MAX_SYLLABLES });
  log(`written to ${options.out}`);
}
