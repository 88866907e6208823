import type { Random } from "../../../random.ts";
import type { Vocabulary } from "../texts/vocabulary.ts";

/** Token vectors, row by row, with the running state of the optimiser. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
}

/** A token of this share of all tokens starts at half its length: frequent tokens say little. */
const HALF_WEIGHT_SHARE = 2e-4;

/** Random directions; the length falls with the token's frequency. Padding and unknown stay zero. */
export function createVectors(vocabulary: Vocabulary, dimensions: number, random: Random): Vectors {
  const size = vocabulary.tokens.length * dimensions;
  const values = new Float32Array(size);
  const total = vocabulary.counts.reduce((sum, count) => sum + count, 0);
  vocabulary.counts.forEach((count, token) => {
    if (token < 2) return;
    const length = HALF_WEIGHT_SHARE / (HALF_WEIGHT_SHARE + count / total);
    const deviation = length / Math.sqrt(dimensions);
    const start = token * dimensions;
    for (let place = 0; place < dimensions; place++) values[start + place] = deviation * random.normal();
  });
  return { dimensions, values, means: new Float32Array(size), squares: new Float32Array(size) };
}
