import { lowerBound } from "../../arrays/lower-bound.ts";
import { BLOCK, CONTINUES, COUNT_BITS, COUNT_FOLLOWS, type PostingsData } from "./postings-format.ts";

/** Which passages have a term and how often: the inverted lists of one tier. Lists are read into a caller's buffer. */
export interface Postings {
  /** The row of a term, or -1 when no passage has it. */
  rowOf(term: number): number;
  /** How many passages a row lists. */
  sizeOf(row: number): number;
  isCommon(row: number): boolean;
  /** Reads a whole row into `buffer` and gives the number of its entries. */
  read(row: number, buffer: PostingsBuffer): number;
  /** The same for those entries of a common row that are within ranges: first and one-past-last passage of each, rising. */
  readWithin(row: number, ranges: Uint32Array, buffer: PostingsBuffer): number;
}

/** Holds the entries of one row, so that reading needs no new arrays; as long as there are passages in the corpus. */
export interface PostingsBuffer {
  /** Indexes of passages, rising. */
  readonly passages: Uint32Array;
  /** How often the term stands in that passage, 1..MOST_COUNTED. */
  readonly counts: Uint8Array;
}

export function createPostingsBuffer(passages: number): PostingsBuffer {
  return { passages: new Uint32Array(passages), counts: new Uint8Array(passages) };
}

/** Postings over arrays that were built or loaded. */
export function openPostings(data: PostingsData): Postings {
  const { sizes, common, blocks, terms } = data;
  const blocksPerRow = blocks.length / Math.max(1, common.length);
  /** By common row, the index in `blocks` of its first block. */
  const firstBlocks = new Map(Array.from(common, (row, i) => [row, i * blocksPerRow]));
  const everyPassage = Uint32Array.of(0, (blocksPerRow - 1) * BLOCK);
  return {
    rowOf: (term) => {
      const row = lowerBound(terms, term);
      return terms[row] === term ? row : -1;
    },
    sizeOf: (row) => sizes[row] ?? 0,
    isCommon: (row) => firstBlocks.has(row),
    read: (row, buffer) => {
      const firstBlock = firstBlocks.get(row);
      if (firstBlock === undefined) return readRare(data, row, buffer);
      return readCommon(data, firstBlock, everyPassage, buffer);
    },
    readWithin: (row, ranges, buffer) => readCommon(data, firstBlocks.get(row) ?? 0, ranges, buffer),
  };
}

function readRare(
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

/** `firstBlock` is the index in `blocks` of the row's first block. */
function readCommon(
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
