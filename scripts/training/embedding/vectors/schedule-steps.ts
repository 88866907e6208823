import { type Random, shuffleBlocks } from "../../../random.ts";

export interface Schedule {
  readonly epochs: number;
  /** Entries of the order a step. */
  readonly batchSize: number;
  /** Neighbours that stay together: articles on one matter are the hardest to tell apart. */
  readonly block: number;
  /** Step size at the start; it falls to a tenth in a straight line. */
  readonly rate: number;
}

interface Step {
  /** A view of the order: to be read before the next step. */
  readonly chosen: Int32Array;
  readonly rate: number;
  /** The number of the epoch, from 1, that ends with this step. */
  readonly endOfEpoch: number | undefined;
}

/** The steps of a training, which goes through the whole order once an epoch and shuffles it in place before each. */
export function* scheduleSteps(order: Int32Array, schedule: Schedule, random: Random): Generator<Step> {
  const { epochs, batchSize, block, rate } = schedule;
  const steps = Math.ceil(order.length / batchSize) * epochs;
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffleBlocks(order, block, random);
    for (let start = 0; start < order.length; start += batchSize) {
      const isLast = start + batchSize >= order.length;
      yield {
        chosen: order.subarray(start, start + batchSize),
        rate: rate * (1 - 0.9 * (step++ / steps)),
        endOfEpoch: isLast ? epoch : undefined,
      };
    }
  }
}
