import { gunzipSync, gzipSync } from "node:zlib";

/** How often syllables, and pairs of neighbours, stand in texts of the language. */
export interface LanguageCounts {
  /** By id; `NUMBER` stands for every number, `END` for the end of a question. */
  readonly syllables: readonly string[];
  readonly counts: Uint32Array;
  /** Where the pairs of each first syllable begin, by its id, and the end of all. */
  readonly firsts: Uint32Array;
  /** Ids of the second syllables, rising within a first one, and a code for how often each pair stands there. */
  readonly seconds: Uint16Array;
  readonly codes: Uint8Array;
}

export const NUMBER = "0";
export const END = "?";

/** A pair's count is kept as twice its logarithm to base 2, at most a fifth off: a byte, of which three bits vary. */
const STEPS = 2;

export function codeOf(count: number): number {
  return Math.round(STEPS * Math.log2(count));
}

export function countOfCode(code: number): number {
  return 2 ** (code / STEPS);
}

/**
 * The counts as a gzip file of, in little-endian: the length of the syllables in bytes, the syllables, one a line;
 * their counts; how many pairs each begins (all of four bytes); the gaps between second syllables as varints; the codes.
 */
export function packLanguage({ syllables, counts, firsts, seconds, codes }: LanguageCounts): Uint8Array {
  const words = Buffer.from(syllables.join("\n"));
  const numbers = [words.length, ...counts, ...syllables.map((_, id) => firsts[id + 1]! - firsts[id]!)];
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => {
    bytes.writeUInt32LE(number, 4 * i);
  });
  const gaps: number[] = [];
  syllables.forEach((_, id) => {
    for (let i = firsts[id]!, next = 0; i < firsts[id + 1]!; next = seconds[i++]! + 1) {
      let gap = seconds[i]! - next;
      for (; gap >= 0x80; gap >>>= 7) gaps.push((gap & 0x7f) | 0x80);
      gaps.push(gap);
    }
  });
  const parts = [bytes.subarray(0, 4), words, bytes.subarray(4), Uint8Array.from(gaps), codes];
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

/** Reads what `packLanguage` wrote; throws on anything that is not gzip. */
export function unpackLanguage(packed: Uint8Array): LanguageCounts {
  const bytes = gunzipSync(packed);
  const wordsEnd = 4 + bytes.readUInt32LE(0);
  const syllables = bytes.toString("utf8", 4, wordsEnd).split("\n");
  const numberAt = (position: number): number => bytes.readUInt32LE(wordsEnd + 4 * position);
  const counts = Uint32Array.from(syllables, (_, id) => numberAt(id));
  const firsts = new Uint32Array(syllables.length + 1);
  for (let id = 0; id < syllables.length; id++)
    firsts[id + 1] = firsts[id]! + numberAt(syllables.length + id);
  const gaps = bytes.subarray(wordsEnd + 8 * syllables.length);
  const codes = Uint8Array.from(gaps.subarray(gaps.length - firsts.at(-1)!));
  return { syllables, counts, firsts, seconds: readGaps(gaps, firsts), codes };
}

function readGaps(gaps: Uint8Array, firsts: Uint32Array): Uint16Array {
  const seconds = new Uint16Array(firsts.at(-1)!);
  let at = 0;
  for (let id = 0; id + 1 < firsts.length; id++) {
    for (let i = firsts[id]!, next = 0; i < firsts[id + 1]!; next = seconds[i++]! + 1) {
      let gap = 0;
      let shift = 0;
      for (; gaps[at]! >= 0x80; shift += 7) gap |= (gaps[at++]! & 0x7f) << shift;
      seconds[i] = next + (gap | (gaps[at++]! << shift));
    }
  }
  return seconds;
}
