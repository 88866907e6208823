/**
 * Sizes of pieces in bytes. A small corpus needs no more than the first; each later one is of a size that the system
 * gives out, page by page as it is written, and takes back as a whole (glibc from 32 MiB on): smaller ones would stay
 * with the process after building.
 */
const FIRST_BYTES = 1 << 18;
const LATER_BYTES = 1 << 25;

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** A list of numbers that grows without copying, in a few bytes each. */
export class GrowingColumn<Column extends Numbers> {
  readonly #pieces: Column[] = [];
  readonly #create: (length: number) => Column;
  readonly #first: number;
  readonly #later: number;
  length = 0;

  /** `create` makes a piece of so many zeros. */
  constructor(create: (length: number) => Column) {
    this.#create = create;
    const { BYTES_PER_ELEMENT } = create(0);
    this.#first = FIRST_BYTES / BYTES_PER_ELEMENT;
    this.#later = LATER_BYTES / BYTES_PER_ELEMENT;
  }

  push(value: number): void {
    this.#makeRoom();
    this.set(this.length++, value);
  }

  append(values: Column): void {
    for (let taken = 0; taken < values.length; ) {
      this.#makeRoom();
      const [piece, place] = this.#locate(this.length);
      const part = values.subarray(taken, taken + piece.length - place);
      piece.set(part, place);
      taken += part.length;
      this.length += part.length;
    }
  }

  at(place: number): number {
    if (place < this.#first) return this.#pieces[0]![place]!;
    const later = place - this.#first;
    return this.#pieces[1 + Math.floor(later / this.#later)]![later % this.#later]!;
  }

  set(place: number, value: number): void {
    const [piece, inside] = this.#locate(place);
    piece[inside] = value;
  }

  /** A copy of the values from `start` up to `end`. */
  slice(start = 0, end = this.length): Column {
    const copy = this.#create(end - start);
    for (let at = start; at < end; ) {
      const [piece, place] = this.#locate(at);
      const part = piece.subarray(place, place + end - at);
      copy.set(part, at - start);
      at += part.length;
    }
    return copy;
  }

  clear(): void {
    this.#pieces.length = 0;
    this.length = 0;
  }

  #makeRoom(): void {
    const room = this.#pieces.length === 0 ? 0 : this.#first + (this.#pieces.length - 1) * this.#later;
    if (this.length === room) this.#pieces.push(this.#create(room === 0 ? this.#first : this.#later));
  }

  #locate(place: number): [piece: Column, place: number] {
    if (place < this.#first) return [this.#pieces[0]!, place];
    const later = place - this.#first;
    return [this.#pieces[1 + Math.floor(later / this.#later)]!, later % this.#later];
  }
}

export const growing = {
  bytes: () => new GrowingColumn((length): Uint8Array => new Uint8Array(length)),
  integers: () => new GrowingColumn((length): Uint32Array => new Uint32Array(length)),
  numbers: () => new GrowingColumn((length): Float64Array => new Float64Array(length)),
} as const;
