import { createRandom } from "../../random.ts";
import type { StartModel } from "../embedding/model-files/read-model.ts";
import { learnPairs } from "../embedding/pairs/learn-pairs.ts";
import { loadFrames } from "../embedding/pairs/question-frames.ts";
import { samplePassagePair } from "./sample-passage-pair.ts";
import type { TrainingTexts } from "./training-texts.ts";

/** How far a corpus may move the model, chosen on the starter corpus, ../shared/eval/regulations and ../shared/laws. */
const COURSE = {
  /** Seen in all, as far as the bounds of the epochs allow. */
  pairs: 300_000,
  epochs: { least: 1, most: 30 },
  /** Adam's step size at the start. */
  rate: 0.004,
  /** Share of the distance to the start that a step at rate 1 takes back. */
  pull: 5,
  /** Pairs a step; at most a quarter of a small corpus, and at least the lower bound. */
  batch: { least: 16, most: 512 },
  temperature: 0.05,
  /** Neighbouring passages that share a batch, as those of one document are the hardest to tell apart. */
  block: 8,
  threads: 2,
  seed: 1,
} as const;

/** The start's vectors moved by the corpus; the start stays as it is. */
export async function continueTraining(
  start: StartModel,
  { texts, vocabulary }: TrainingTexts,
  onRound: (done: number, rounds: number) => void,
): Promise<Float32Array> {
  const vectors = { dimensions: start.dimensions, values: start.values.slice() };
  const epochs = within(COURSE.epochs, Math.round(COURSE.pairs / Math.max(1, texts.length)));
  const batchSize = within(COURSE.batch, Math.ceil(texts.length / 4));
  const pull = { towards: start.values, strength: COURSE.pull };
  let rounds = 0;
  const log = () => onRound(++rounds, epochs);
  const options = { ...COURSE, epochs, batchSize, log, pull, sample: samplePassagePair };
  await learnPairs(vectors, texts, loadFrames(vocabulary), options, createRandom(COURSE.seed));
  return vectors.values;
}

function within({ least, most }: { readonly least: number; readonly most: number }, wanted: number): number {
  return Math.max(least, Math.min(most, wanted));
}
