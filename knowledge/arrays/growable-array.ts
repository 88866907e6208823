/**
 * Sizes of chunks in bytes. A small corpus fits into the first. Each later chunk is as large as memory that the system
 * maps on its own (glibc from 32 MiB on): it is given page by page as it is written and taken back as a whole. Smaller
 * chunks stayed with the process after a build.
 */
const FIRST_CHUNK_BYTES = 1 << 18;
const LATER_CHUNK_BYTES = 1 << 25;

type NumberArray = Uint8Array | Uint32Array | Float64Array;

/**
 * A typed array that grows by chunks and never copies what it holds. `growable.uint32()` takes 4 bytes a number, where
 * a JavaScript array takes 8 and is copied each time that it outgrows its memory. Indexes are not checked.
 */
export class GrowableArray<Chunk extends NumberArray> {
  readonly #chunks: Chunk[] = [];
  readonly #create: (length: number) => Chunk;
  /** Lengths of the first chunk and of each later one, in numbers. */
  readonly #firstLength: number;
  readonly #laterLength: number;
  length = 0;

  /** `create` makes a chunk of `length` zeros. */
  constructor(create: (length: number) => Chunk) {
    this.#create = create;
    const { BYTES_PER_ELEMENT } = create(0);
    this.#firstLength = FIRST_CHUNK_BYTES / BYTES_PER_ELEMENT;
    this.#laterLength = LATER_CHUNK_BYTES / BYTES_PER_ELEMENT;
  }

  push(value: number): void {
    this.#reserve();
    this.set(this.length++, value);
  }

  append(values: Chunk): void {
    for (let taken = 0; taken < values.length; ) {
      this.#reserve();
      const [chunk, offset] = this.#locate(this.length);
      const part = values.subarray(taken, taken + chunk.length - offset);
      chunk.set(part, offset);
      taken += part.length;
      this.length += part.length;
    }
  }

  at(index: number): number {
    if (index < this.#firstLength) return this.#chunks[0]![index]!;
    const later = index - this.#firstLength;
    return this.#chunks[1 + Math.floor(later / this.#laterLength)]![later % this.#laterLength]!;
  }

  set(index: number, value: number): void {
    const [chunk, offset] = this.#locate(index);
    chunk[offset] = value;
  }

  /** A copy of the values from `start` up to `end`. */
  slice(start = 0, end = this.length): Chunk {
    const copy = this.#create(end - start);
    for (let i = start; i < end; ) {
      const [chunk, offset] = this.#locate(i);
      const part = chunk.subarray(offset, offset + end - i);
      copy.set(part, i - start);
      i += part.length;
    }
    return copy;
  }

  /** Empties the array and lets its memory go. */
  clear(): void {
    this.#chunks.length = 0;
    this.length = 0;
  }

  /** Makes sure that one more value has a chunk to go to. */
  #reserve(): void {
    const { length } = this.#chunks;
    const capacity = length === 0 ? 0 : this.#firstLength + (length - 1) * this.#laterLength;
    if (this.length < capacity) return;
    this.#chunks.push(this.#create(length === 0 ? this.#firstLength : this.#laterLength));
  }

  #locate(index: number): [chunk: Chunk, offset: number] {
    if (index < this.#firstLength) return [this.#chunks[0]!, index];
    const later = index - this.#firstLength;
    return [this.#chunks[1 + Math.floor(later / this.#laterLength)]!, later % this.#laterLength];
  }
}

/** Empty arrays by the type of their numbers. */
export const growable = {
  uint8: () => new GrowableArray((length): Uint8Array => new Uint8Array(length)),
  uint32: () => new GrowableArray((length): Uint32Array => new Uint32Array(length)),
  float64: () => new GrowableArray((length): Float64Array => new Float64Array(length)),
} as const;
