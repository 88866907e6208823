/** Length of a text in the form in which it is sent; that of a whole is the sum of its characters'. */
export type LengthOf = (text: string) => number;

/** Length in UTF-16 units, never less than in code points. */
export const utf16Length: LengthOf = (text) => text.length;

/** A cut that would leave less than this share of what fits is not made: the next finer kind of cut is. */
const LEAST_SHARE = 1 / 4;
/** Behind a word, but not before a space that a mark belongs to: space is dropped at a cut. */
const WORD_END = /(?<=\S)(?=\s+(?![\s\p{M}\u200d]))/gu;
/** As far as a cluster of characters is looked at beyond the limit, in UTF-16 units. */
const LONGEST_CLUSTER = 256;

const CLUSTERS = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The furthest end of a slice from `start` that is no longer than `limit`; never between two surrogates. */
export function reachOf(text: string, start: number, limit: number, lengthOf: LengthOf): number {
  let end = start;
  let length = 0;
  for (const character of codePointsFrom(text, start)) {
    length += lengthOf(character);
    if (length > limit) break;
    end += character.length;
  }
  return end;
}

function* codePointsFrom(text: string, start: number): Generator<string> {
  for (let at = start; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    yield character;
    at += character.length;
  }
}

/** The last of `ends` that is within `reach` and leaves a fair share of what fits. */
export function lastFairEnd(ends: Iterable<number>, start: number, reach: number): number | undefined {
  let last: number | undefined;
  for (const end of ends) {
    if (end > reach) break;
    last = end;
  }
  return last !== undefined && last - start > (reach - start) * LEAST_SHARE ? last : undefined;
}

/** Where to cut between words, else between clusters of characters (an emoji is one), else at `reach`. */
export function wordCut(text: string, start: number, reach: number): number {
  return lastFairEnd(wordEnds(text, start), start, reach) ?? clusterCut(text, start, reach);
}

function* wordEnds(text: string, start: number): Generator<number> {
  for (const { index } of text.slice(start).matchAll(WORD_END)) yield start + index;
}

function clusterCut(text: string, start: number, reach: number): number {
  let last = start;
  for (const { index } of CLUSTERS.segment(text.slice(start, reach + LONGEST_CLUSTER))) {
    if (start + index > reach) break;
    last = start + index;
  }
  return last > start ? last : reach;
}
