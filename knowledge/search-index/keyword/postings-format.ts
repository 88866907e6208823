/**
 * Inverted lists as typed arrays, which are saved and loaded as they are. A term is a number below 2^53 (a syllable's id
 * or a pair's), its row is its index among the sorted terms, and an entry is a passage that has the term with how often.
 *
 * A rare row holds for each entry the gap from the passage before, shifted left by COUNT_BITS, with the count in the
 * lowest bits, as a number of variable length (LEB128). A common row is cut into blocks of BLOCK passages, so that a
 * passage's entry is found without reading all before it; an entry there is one byte, the passage's number within the
 * block in place of the gap. In both a count of COUNT_FOLLOWS + 1 or more stands in a byte of its own behind the entry.
 */
export interface PostingsData {
  /** The terms by row, rising. */
  readonly terms: Float64Array;
  /** By row, how many passages it lists. */
  readonly sizes: Uint32Array;
  /** By row, where it begins in `bytes`; then the end of the last. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  /** The rows that are common, rising. */
  readonly common: Uint32Array;
  /** For each common row in turn, where each of its blocks begins in `bytes`; then its end. */
  readonly blocks: Uint32Array;
}

/** Passages of a block: six bits of an entry's byte. */
export const BLOCK = 64;

/** Bits of an entry that hold its count less 1. */
export const COUNT_BITS = 2;

/** All of those bits set: the count stands in the byte behind. */
export const COUNT_FOLLOWS = (1 << COUNT_BITS) - 1;

/** LEB128: seven bits of a number in each byte, lowest first; this bit says that more follow. */
export const CONTINUES = 0x80;

/** The highest count that is kept: what a byte holds. */
export const MOST_COUNTED = 255;

/** Holds the entries of one row, so that reading needs no new arrays; as long as there are passages in the corpus. */
export interface PostingsBuffer {
  /** Indexes of passages, rising. */
  readonly passages: Uint32Array;
  /** How often the term stands in that passage, 1..MOST_COUNTED. */
  readonly counts: Uint8Array;
}

/** Reads a whole rare row and gives the number of its entries. It stands beside its constants, which it needs for every entry. */
export function readRare(
  { bytes, offsets }: PostingsData,
  row: number,
  { passages, counts }: PostingsBuffer,
): number {
  let size = 0;
  let passageIndex = -1;
  for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; ) {
    let byte = bytes[at++]!;
    let value = byte & (CONTINUES - 1);
    for (let bits = 7; byte >= CONTINUES; bits += 7) {
      byte = bytes[at++]!;
      value |= (byte & (CONTINUES - 1)) << bits;
    }
    passageIndex += (value >>> COUNT_BITS) + 1;
    passages[size] = passageIndex;
    const count = value & COUNT_FOLLOWS;
    counts[size++] = count === COUNT_FOLLOWS ? bytes[at++]! : count + 1;
  }
  return size;
}

/**
 * Reads those entries of a common row that are within ranges: first and one-past-last passage of each, rising. `firstBlock`
 * is the index in `blocks` of the row's first block.
 */
export function readCommon(
  { bytes, blocks }: PostingsData,
  firstBlock: number,
  ranges: Uint32Array,
  { passages, counts }: PostingsBuffer,
): number {
  let size = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i]!;
    const to = ranges[i + 1]!;
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      const begin = block * BLOCK;
      const lowest = (from - begin) << COUNT_BITS;
      const beyond = (to - begin) << COUNT_BITS;
      const end = blocks[firstBlock + block + 1]!;
      let at = blocks[firstBlock + block]!;
      // One byte further where a count follows, without a branch, which the processor would often guess wrongly here.
      while (at < end && bytes[at]! < lowest) at += 1 + (((bytes[at]! & COUNT_FOLLOWS) + 1) >> COUNT_BITS);
      while (at < end && bytes[at]! < beyond) {
        const byte = bytes[at++]!;
        const count = byte & COUNT_FOLLOWS;
        passages[size] = begin + (byte >> COUNT_BITS);
        counts[size++] = count === COUNT_FOLLOWS ? bytes[at++]! : count + 1;
      }
    }
  }
  return size;
}
