import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import { createOptimiser, type Pull } from "../vectors/optimiser.ts";
import { type Schedule, scheduleSteps } from "../vectors/schedule-steps.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { createContrastiveLoss } from "./contrastive-loss.ts";
import type { SamplePair } from "./make-batch.ts";
import { createPairGradients } from "./pair-gradients.ts";
import type { Frame } from "./question-frames.ts";

interface LearnPairsOptions extends Schedule {
  readonly temperature: number;
  readonly threads: number;
  /** Told at the end of each epoch. */
  readonly log: (line: string) => void;
  /** Nothing pulls when it is left out. */
  readonly pull?: Pull;
  /** How pairs are drawn; sample-pair.ts when it is left out. */
  readonly sample?: SamplePair;
}

/** Moves the vectors in place so that question sides come near their passage sides. */
export async function learnPairs(
  vectors: Vectors,
  texts: readonly TokenText[],
  frames: readonly Frame[],
  options: LearnPairsOptions,
  random: Random,
): Promise<void> {
  const { epochs, sample, log } = options;
  const loss = await createContrastiveLoss({ ...options, dimensions: vectors.dimensions });
  const optimiser = createOptimiser(vectors, options.pull);
  const addPairs = createPairGradients({ vectors, optimiser, loss, frames, random, sample });
  const order = drawOrder(texts);
  let started = performance.now();
  let losses: number[] = [];
  for (const { chosen, rate, endOfEpoch } of scheduleSteps(order, options, random)) {
    losses.push(await addPairs([...chosen].flatMap((text) => texts[text] ?? [])));
    optimiser.step(rate);
    if (endOfEpoch === undefined) continue;
    const mean = losses.reduce((sum, one) => sum + one, 0) / losses.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    log(`epoch ${endOfEpoch}/${epochs}: loss ${mean.toFixed(4)}, ${order.length} pairs, ${seconds} s`);
    started = performance.now();
    losses = [];
  }
  await loss.close();
}

/** Syllables of body for which a text comes up once more an epoch, and how often at most. */
const SYLLABLES_A_PAIR = 300;
const MAX_PAIRS = 6;

/** The positions of the texts, those of longer ones more than once. */
function drawOrder(texts: readonly TokenText[]): Int32Array {
  const positions: number[] = [];
  texts.forEach((text, position) => {
    const body = text.accented.length - text.bodyStart;
    const pairs = Math.min(MAX_PAIRS, 1 + Math.floor(body / SYLLABLES_A_PAIR));
    for (let pair = 0; pair < pairs; pair++) positions.push(position);
  });
  return Int32Array.from(positions);
}
