/**
 * Vectors in one byte a dimension: how near a passage is to a question is told from these, as fetching vectors from the
 * graph one by one takes longer than the rest of a question. The error of a cosine is below 0.01.
 */
export interface VectorCodes {
  readonly dimensions: number;
  /** `dimensions` bytes a passage, two's complement. */
  readonly bytes: Uint8Array;
  /** What a passage's codes are multiplied with. */
  readonly scales: Float64Array;
}

export function createVectorCodes(size: number, dimensions: number): VectorCodes {
  return { dimensions, bytes: new Uint8Array(size * dimensions), scales: new Float64Array(size) };
}

/** Sets the codes of one passage. The vector that they decode to has the same codes. */
export function encodeVector(
  { dimensions, bytes, scales }: VectorCodes,
  passage: number,
  vector: Float32Array,
): void {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest === 0 ? 1 : largest / 127;
  scales[passage] = scale;
  vector.forEach((value, i) => {
    bytes[passage * dimensions + i] = Math.round(value / scale);
  });
}

/** A passage's vector as its codes have it. */
export function decodeVector({ dimensions, bytes, scales }: VectorCodes, passage: number): Float32Array {
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + passage * dimensions, dimensions);
  return Float32Array.from(codes, (code) => code * scales[passage]!);
}

/** A function for the dot product of a vector with a passage's. */
export function openVectorCodes({
  dimensions,
  bytes,
  scales,
}: VectorCodes): (vector: Float32Array, passage: number) => number {
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return (vector, passage) => {
    const start = passage * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += vector[i]! * codes[start + i]!;
    return sum * scales[passage]!;
  };
}
