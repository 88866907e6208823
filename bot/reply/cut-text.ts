/** Length of a text in the form in which it is sent. Additive: the length of a text is the sum of its characters' lengths. */
export type LengthOf = (text: string) => number;

/** Length in UTF-16 units, which is never less than in code points. */
export const utf16Length: LengthOf = (text) => text.length;

/** A cut must keep at least this share of what fits; otherwise the text is cut in the next finer way. */
const MIN_SHARE = 1 / 4;
/** After a word; not where a combining mark follows the space, since the space is dropped at a cut. */
const WORD_END = /(?<=\S)(?=\s+(?![\s\p{M}\u200d]))/gu;
/** How far beyond the limit grapheme clusters are segmented, in UTF-16 units. */
const MAX_CLUSTER_LENGTH = 256;

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

/** The last of `ends` within `reach`, if it keeps at least MIN_SHARE of what fits. */
export function lastFairEnd(ends: Iterable<number>, start: number, reach: number): number | undefined {
  let last: number | undefined;
  for (const end of ends) {
    if (end > reach) break;
    last = end;
  }
  return last !== undefined && last - start > (reach - start) * MIN_SHARE ? last : undefined;
}

/** Where to cut: between words, else between grapheme clusters (an emoji is one), else at `reach`. */
export function wordCut(text: string, start: number, reach: number): number {
  return lastFairEnd(wordEnds(text, start), start, reach) ?? clusterCut(text, start, reach);
}

function* wordEnds(text: string, start: number): Generator<number> {
  for (const { index } of text.slice(start).matchAll(WORD_END)) yield start + index;
}

function clusterCut(text: string, start: number, reach: number): number {
  let last = start;
  for (const { index } of CLUSTERS.segment(text.slice(start, reach + MAX_CLUSTER_LENGTH))) {
    if (start + index > reach) break;
    last = start + index;
  }
  return last > start ? last : reach;
}
