/**
 * Vectors as one byte a dimension (scalar quantisation). Cosines are computed from these: fetching vectors from the graph
 * one by one takes longer than the rest of a question. The error of a cosine is below 0.01.
 */
export interface VectorCodes {
  readonly dimensions: number;
  /** `dimensions` bytes a passage, two's complement. */
  readonly bytes: Uint8Array;
  /** By passage, what its codes are multiplied with. */
  readonly scales: Float64Array;
}

/** Codes of zero vectors for `size` passages. */
export function createVectorCodes(size: number, dimensions: number): VectorCodes {
  return { dimensions, bytes: new Uint8Array(size * dimensions), scales: new Float64Array(size) };
}

/** Sets the codes of one passage. Decoding and encoding them again gives the same codes. */
export function encodeVector(
  { dimensions, bytes, scales }: VectorCodes,
  passageIndex: number,
  vector: Float32Array,
): void {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest === 0 ? 1 : largest / 127;
  scales[passageIndex] = scale;
  vector.forEach((value, i) => {
    bytes[passageIndex * dimensions + i] = Math.round(value / scale);
  });
}

/** A passage's vector as its codes have it. */
export function decodeVector({ dimensions, bytes, scales }: VectorCodes, passageIndex: number): Float32Array {
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + passageIndex * dimensions, dimensions);
  return Float32Array.from(codes, (code) => code * scales[passageIndex]!);
}

/** A function for the dot product of a vector with a passage's. */
export function openVectorCodes({
  dimensions,
  bytes,
  scales,
}: VectorCodes): (vector: Float32Array, passageIndex: number) => number {
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return (vector, passageIndex) => {
    const start = passageIndex * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += vector[i]! * codes[start + i]!;
    return sum * scales[passageIndex]!;
  };
}
