import type { Random } from "../../../random.ts";
import type { Vocabulary } from "../texts/vocabulary.ts";

/** Token vectors, row by row. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** A token of this share of all tokens starts at half its length: frequent tokens say little. */
const HALF_WEIGHT_SHARE = 2e-4;

/** Random directions; the length falls with the token's frequency. Padding and unknown stay zero. */
export function drawVectors(vocabulary: Vocabulary, dimensions: number, random: Random): Vectors {
  const values = new Float32Array(vocabulary.tokens.length * dimensions);
  const total = vocabulary.counts.reduce((sum, count) => sum + count, 0);
  vocabulary.counts.forEach((count, token) => {
    if (token < 2) return;
    const length = HALF_WEIGHT_SHARE / (HALF_WEIGHT_SHARE + count / total);
    const deviation = length / Math.sqrt(dimensions);
    const start = token * dimensions;
    for (let d = start; d < start + dimensions; d++) values[d] = deviation * random.normal();
  });
  return { dimensions, values };
}
