import { lowerBound } from "../../storage/lower-bound.ts";

/**
 * Inverted lists of one kind of term: which passages hold it and how often. Terms are numbers below 2^53 (a
 * syllable's id, or two ids put together), so that the whole index is a handful of typed arrays that are saved and
 * loaded as they are. Lists are packed and read into room that the caller gives.
 */
export interface Postings {
  /** Row of a term, or -1 when no passage has it. */
  rowOf(term: number): number;
  /** How many passages a row lists. */
  sizeOf(row: number): number;
  isCommon(row: number): boolean;
  /** Reads the whole list into `room`; gives the number of its entries. */
  read(row: number, room: Entries): number;
  /** The same for a common row within ranges of passages: first and one-past-last of each, rising. */
  readWithin(row: number, ranges: Uint32Array, room: Entries): number;
}

/** Room for entries of a list, one for each passage of the corpus. */
export interface Entries {
  /** Rising. */
  readonly passages: Uint32Array;
  /** How often the term stands in that passage, at most 255. */
  readonly counts: Uint8Array;
}

export interface PostingsData {
  /** The terms by row, rising. */
  readonly terms: Float64Array;
  /** How many passages each row lists. */
  readonly sizes: Uint32Array;
  /** Where each row begins in `bytes`, and the end. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  /** The common rows, rising, and where each of their blocks begins in `bytes`, and the end, one row after the other. */
  readonly common: Uint32Array;
  readonly blocks: Uint32Array;
}

export function createEntries(passages: number): Entries {
  return { passages: new Uint32Array(passages), counts: new Uint8Array(passages) };
}

/**
 * A common list is cut into blocks of so many passages, so that a passage's entry is found without reading what is
 * before it. An entry is one byte: the place in the block and the count, as far as it is below ONE_MORE.
 */
export const BLOCK = 64;
/** Bits of an entry that say how often; all of them set: one more byte does. */
export const COUNT_BITS = 2;
export const ONE_MORE = (1 << COUNT_BITS) - 1;
/** Seven bits of a number in each byte, lowest first; the eighth says that more follow (LEB128). */
export const MORE = 0x80;

/** Postings over arrays that were built or loaded. */
export function openPostings(data: PostingsData): Postings {
  const { sizes, common, blocks, terms } = data;
  const commonPlaces = new Map(Array.from(common, (row, place) => [row, place]));
  const blocksOfRow = blocks.length / Math.max(1, common.length);
  return {
    rowOf: (term) => {
      const row = lowerBound(terms, term);
      return terms[row] === term ? row : -1;
    },
    sizeOf: (row) => sizes[row] ?? 0,
    isCommon: (row) => commonPlaces.has(row),
    read: (row, room) => {
      const place = commonPlaces.get(row);
      if (place === undefined) return readRare(data, row, room);
      return readCommon(data, place * blocksOfRow, everything(blocksOfRow - 1), room);
    },
    readWithin: (row, ranges, room) =>
      readCommon(data, (commonPlaces.get(row) ?? 0) * blocksOfRow, ranges, room),
  };
}

function everything(blocks: number): Uint32Array {
  return Uint32Array.of(0, blocks * BLOCK);
}

/** Each entry: how many passages were passed over since the one before, with the count in its lowest bits. */
function readRare({ bytes, offsets }: PostingsData, row: number, { passages, counts }: Entries): number {
  let size = 0;
  let passage = -1;
  for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; ) {
    let byte = bytes[at++]!;
    let value = byte & (MORE - 1);
    for (let bits = 7; byte >= MORE; bits += 7) {
      byte = bytes[at++]!;
      value |= (byte & (MORE - 1)) << bits;
    }
    passage += (value >>> COUNT_BITS) + 1;
    passages[size] = passage;
    const count = value & ONE_MORE;
    counts[size++] = count === ONE_MORE ? bytes[at++]! : count + 1;
  }
  return size;
}

/** `first`: place in `blocks` of the row's first block. */
function readCommon(
  { bytes, blocks }: PostingsData,
  first: number,
  ranges: Uint32Array,
  { passages, counts }: Entries,
): number {
  let size = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i]!;
    const to = ranges[i + 1]!;
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      const begin = block * BLOCK;
      const lowest = (from - begin) << COUNT_BITS;
      const beyond = (to - begin) << COUNT_BITS;
      const end = blocks[first + block + 1]!;
      let at = blocks[first + block]!;
      // One further for an entry that has its count in a byte of its own; a branch is often guessed wrongly here.
      while (at < end && bytes[at]! < lowest) at += 1 + (((bytes[at]! & ONE_MORE) + 1) >> COUNT_BITS);
      while (at < end && bytes[at]! < beyond) {
        const byte = bytes[at++]!;
        const count = byte & ONE_MORE;
        passages[size] = begin + (byte >> COUNT_BITS);
        counts[size++] = count === ONE_MORE ? bytes[at++]! : count + 1;
      }
    }
  }
  return size;
}
