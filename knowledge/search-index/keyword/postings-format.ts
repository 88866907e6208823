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
