import { join } from "node:path";
import { createRandom } from "../../random.ts";
import { learnQuestions } from "./learn-questions.ts";
import { readModel } from "./model-files/read-model.ts";
import { writeModel } from "./model-files/write-model.ts";
import type { TrainingOptions } from "./options.ts";
import { learnPairs } from "./pairs/learn-pairs.ts";
import { loadFrames } from "./pairs/question-frames.ts";
import { prepareData, prepareTexts } from "./texts/prepare-texts.ts";
import { drawVectors } from "./vectors/start-vectors.ts";

/** What one passage holds at most; the rest of a longer text is not embedded. */
const MAX_SYLLABLES = 512;

/**
 * Trains on texts, or starts from a finished base, then on people's questions; writes the model folder. The same
 * options and texts give the same bytes on the same machine.
 */
export async function trainEmbedding(options: TrainingOptions, log: (line: string) => void): Promise<void> {
  const { questions, out, work, folds, seed } = options;
  if (questions === "") return trainBase(options, out, log);
  const base = options.base === "" ? join(work, "base") : options.base;
  if (options.base === "") await trainBase(options, base, log);
  const folders = { dataDir: join(work, "data"), out, foldsOut: options["folds-out"] };
  const { tokens } = await readModel(base);
  const replayed = await prepareTexts(options, tokens, log);
  await learnQuestions({ base, questions, folds, seed, ...folders }, replayed, log);
}

async function trainBase(
  options: TrainingOptions,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  const { vocabulary, texts } = await prepareData(options, log);
  const random = createRandom(options.seed);
  const vectors = drawVectors(vocabulary, options.dims, random);
  await learnPairs(
    vectors,
    texts,
    loadFrames(vocabulary),
    { ...options, batchSize: options.batch, log },
    random,
  );
  await writeModel({ folder, vocabulary, vectors, maxSyllables: MAX_SYLLABLES });
  log(`written to ${folder}`);
}
