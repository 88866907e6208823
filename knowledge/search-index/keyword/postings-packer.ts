import { BLOCK, CONTINUES, COUNT_BITS, COUNT_FOLLOWS, type PostingsData } from "./postings-format.ts";

/**
 * Packs entries into the rows of `PostingsData`. The caller gives all entries twice, by rising passage: first to
 * `measure`, then, after `allocate`, to `write`. So the bytes are one array that never grows, and rows may come mixed.
 */
export class PostingsPacker {
  readonly #blocksPerRow: number;
  readonly #common: Uint32Array;
  /** By row, its index in `#common`; -1 for a rare one. */
  readonly #commonIndexes: Int32Array;
  /** Bytes of each block while measuring, then where it begins. */
  readonly #blocks: Uint32Array;
  /** Bytes of the row before while measuring, then where the row begins. */
  readonly #offsets: Uint32Array;
  /** By row, one more than the passage of its last entry. */
  readonly #next: Uint32Array;
  /** By row, where its next entry is written. */
  #ends = new Uint32Array(0);
  #bytes = new Uint8Array(0);

  /** `sizes` by row; a row with more than `commonFrom` of the `passages` is common. */
  constructor(sizes: Uint32Array, passages: number, commonFrom: number) {
    this.#common = Uint32Array.from(sizes.keys()).filter((row) => sizes[row]! > commonFrom);
    this.#commonIndexes = new Int32Array(sizes.length).fill(-1);
    this.#common.forEach((row, i) => {
      this.#commonIndexes[row] = i;
    });
    this.#blocksPerRow = Math.ceil(passages / BLOCK) + 1;
    this.#blocks = new Uint32Array(this.#common.length * this.#blocksPerRow);
    this.#offsets = new Uint32Array(sizes.length + 1);
    this.#next = new Uint32Array(sizes.length);
  }

  measure(row: number, passageIndex: number, count: number): void {
    const bytes = 1 + Number(count > COUNT_FOLLOWS);
    this.#offsets[row + 1]! += bytes;
    const common = this.#commonIndexes[row]!;
    if (common >= 0) {
      this.#blocks[common * this.#blocksPerRow + Math.floor(passageIndex / BLOCK) + 1]! += bytes;
      return;
    }
    for (let left = this.#gapTo(row, passageIndex) >> (7 - COUNT_BITS); left > 0; left >>>= 7)
      this.#offsets[row + 1]!++;
  }

  /** Between the last `measure` and the first `write`. */
  allocate(): void {
    for (let row = 1; row < this.#offsets.length; row++) this.#offsets[row]! += this.#offsets[row - 1]!;
    this.#common.forEach((row, i) => {
      const first = i * this.#blocksPerRow;
      this.#blocks[first] = this.#offsets[row]!;
      for (let block = first + 1; block < first + this.#blocksPerRow; block++)
        this.#blocks[block]! += this.#blocks[block - 1]!;
    });
    this.#next.fill(0);
    this.#ends = this.#offsets.slice(0, -1);
    this.#bytes = new Uint8Array(this.#offsets.at(-1) ?? 0);
  }

  write(row: number, passageIndex: number, count: number): void {
    const isCommon = this.#commonIndexes[row]! >= 0;
    const countBits = Math.min(count - 1, COUNT_FOLLOWS);
    const distance = isCommon ? passageIndex % BLOCK : this.#gapTo(row, passageIndex);
    let value = (distance << COUNT_BITS) | countBits;
    let end = this.#ends[row]!;
    for (; !isCommon && value >= CONTINUES; value >>>= 7)
      this.#bytes[end++] = (value & (CONTINUES - 1)) | CONTINUES;
    this.#bytes[end++] = value;
    if (countBits === COUNT_FOLLOWS) this.#bytes[end++] = count;
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

  /** How many passages lie between this entry of a row and the one before. */
  #gapTo(row: number, passageIndex: number): number {
    const gap = passageIndex - this.#next[row]!;
    this.#next[row] = passageIndex + 1;
    return gap;
  }
}
