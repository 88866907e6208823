import { BLOCK, COUNT_BITS, MORE, ONE_MORE, type PostingsData } from "./postings.ts";

/** Packs entries that come by rising passage: all are measured first, then written into their rows. */
export class ListPacker {
  readonly #blocksOfRow: number;
  readonly #common: Uint32Array;
  /** Place among the common rows by row; -1 for a rare one. */
  readonly #commonPlaces: Int32Array;
  readonly #blocks: Uint32Array;
  readonly #offsets: Uint32Array;
  /** One more than the passage that each row was last given. */
  readonly #next: Uint32Array;
  /** Where each row is written on. */
  #ends = new Uint32Array(0);
  #bytes = new Uint8Array(0);

  constructor(sizes: Uint32Array, passages: number, commonFrom: number) {
    this.#common = Uint32Array.from(sizes.keys()).filter((row) => sizes[row]! > commonFrom);
    this.#commonPlaces = new Int32Array(sizes.length).fill(-1);
    this.#common.forEach((row, place) => {
      this.#commonPlaces[row] = place;
    });
    this.#blocksOfRow = Math.ceil(passages / BLOCK) + 1;
    this.#blocks = new Uint32Array(this.#common.length * this.#blocksOfRow);
    this.#offsets = new Uint32Array(sizes.length + 1);
    this.#next = new Uint32Array(sizes.length);
  }

  measure(row: number, passage: number, count: number): void {
    const bytes = 1 + Number(count > ONE_MORE);
    const common = this.#commonPlaces[row]!;
    if (common >= 0) {
      this.#offsets[row + 1]! += bytes;
      this.#blocks[common * this.#blocksOfRow + Math.floor(passage / BLOCK) + 1]! += bytes;
      return;
    }
    this.#offsets[row + 1]! += bytes;
    for (let left = this.#gapTo(row, passage) >> (7 - COUNT_BITS); left > 0; left >>>= 7)
      this.#offsets[row + 1]!++;
  }

  makeRoom(): void {
    for (let row = 1; row < this.#offsets.length; row++) this.#offsets[row]! += this.#offsets[row - 1]!;
    this.#common.forEach((row, place) => {
      const first = place * this.#blocksOfRow;
      this.#blocks[first] = this.#offsets[row]!;
      for (let i = first + 1; i < first + this.#blocksOfRow; i++) this.#blocks[i]! += this.#blocks[i - 1]!;
    });
    this.#next.fill(0);
    this.#ends = this.#offsets.slice(0, -1);
    this.#bytes = new Uint8Array(this.#offsets.at(-1) ?? 0);
  }

  write(row: number, passage: number, count: number): void {
    const isCommon = this.#commonPlaces[row]! >= 0;
    const often = Math.min(count - 1, ONE_MORE);
    let value = ((isCommon ? passage % BLOCK : this.#gapTo(row, passage)) << COUNT_BITS) | often;
    let end = this.#ends[row]!;
    for (; !isCommon && value >= MORE; value >>>= 7) this.#bytes[end++] = (value & (MORE - 1)) | MORE;
    this.#bytes[end++] = value;
    if (often === ONE_MORE) this.#bytes[end++] = count;
    this.#ends[row] = end;
  }

  finish(): Omit<PostingsData, "terms" | "sizes"> {
    return {
      offsets: this.#offsets,
      bytes: this.#bytes,
      common: this.#common,
      blocks: this.#blocks,
    };
  }

  /** How many passages were passed over since the one before of the row. */
  #gapTo(row: number, passage: number): number {
    const gap = passage - this.#next[row]!;
    this.#next[row] = passage + 1;
    return gap;
  }
}
