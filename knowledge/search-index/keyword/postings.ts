import { lowerBound } from "../../arrays/lower-bound.ts";
import { BLOCK, type PostingsBuffer, type PostingsData, readCommon, readRare } from "./postings-format.ts";

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
