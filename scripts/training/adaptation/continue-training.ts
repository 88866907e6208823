import { createRandom } from "../../random.ts";
import type { StartModel } from "../embedding/model-files/read-model.ts";
import { learnPairs } from "../embedding/pairs/learn-pairs.ts";
import { loadFrames } from "../embedding/pairs/question-frames.ts";
import { samplePassagePair } from "./sample-passage-pair.ts";
import type { TrainingTexts } from "./training-texts.ts";

/**
 * How far a corpus may move the model, chosen on the starter corpus, ../shared/eval/regulations and ../shared/laws:
 * `pairs` that are seen in all, within the bounds of rounds; Adam's `rate`; `pull` back to the start, as a share of the
 * distance a step at rate 1; `batch` at most, and at most a quarter of a small corpus.
 */
export interface Course {
  readonly pairs: number;
  readonly epochs: { readonly least: number; readonly most: number };
  readonly rate: number;
  readonly pull: number;
  readonly batch: number;
  readonly temperature: number;
}

export const COURSE: Course = {
  pairs: 300_000,
  epochs: { least: 1, most: 30 },
  rate: 0.004,
  pull: 5,
  batch: 512,
  temperature: 0.05,
};

/** Neighbouring passages that share a batch, as those of one document are the hardest to tell apart. */
const BLOCK = 8;
const SEED = 1;

/** The start's vectors moved by the corpus; the start stays as it is. */
export async function continueTraining(
  start: StartModel,
  { texts, vocabulary }: TrainingTexts,
  onRound: (done: number, rounds: number) => void,
  course: Course = COURSE,
): Promise<Float32Array> {
  const vectors = { dimensions: start.dimensions, values: start.values.slice() };
  const { least, most } = course.epochs;
  const epochs = Math.max(least, Math.min(most, Math.round(course.pairs / Math.max(1, texts.length))));
  const batchSize = Math.max(16, Math.min(course.batch, Math.ceil(texts.length / 4)));
  let rounds = 0;
  const options = {
    epochs,
    batchSize,
    block: BLOCK,
    temperature: course.temperature,
    rate: course.rate,
    threads: 2,
    log: () => onRound(++rounds, epochs),
    pull: { towards: start.values, strength: course.pull },
    sample: samplePassagePair,
  };
  await learnPairs(vectors, texts, loadFrames(vocabulary), options, createRandom(SEED));
  return vectors.values;
}
