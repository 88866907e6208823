/** A tensor of the model's output: row-major values with their shape. */
export interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Rows of a [texts, dimensions] output, each at unit length. */
export function unitRows({ data, dims }: Output): Float32Array[] {
  const [texts = 0, dimensions = 0] = dims;
  return Array.from({ length: texts }, (_, text) =>
    toUnit(data.slice(text * dimensions, (text + 1) * dimensions)),
  );
}

/** The mean of each text's tokens where `mask` (texts × tokens) is not 0, at unit length; of a [texts, tokens, dimensions] output. */
export function meanRows({ data, dims }: Output, mask: BigInt64Array): Float32Array[] {
  const [texts = 0, tokens = 0, dimensions = 0] = dims;
  return Array.from({ length: texts }, (_, text) => {
    const sum = new Float32Array(dimensions);
    for (let token = text * tokens; token < (text + 1) * tokens; token++) {
      if (mask[token] === 0n) continue;
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (data[token * dimensions + d] ?? 0);
    }
    return toUnit(sum);
  });
}

/** A text without any known token has no direction; it gets the first axis, which is near nothing in particular. */
function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length < 1e-6 || !Number.isFinite(length)) return new Float32Array(vector.length).fill(1, 0, 1);
  return vector.map((value) => value / length);
}
