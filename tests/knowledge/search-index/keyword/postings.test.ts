import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createPostingsBuffer,
  openPostings,
  type Postings,
} from "../../../../knowledge/search-index/keyword/postings.ts";
import { PostingsBuilder } from "../../../../knowledge/search-index/keyword/postings-builder.ts";

const passagesOf = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), { maxLength: 200 });
/** From lists of one passage on, or from none, every word is common or rare. */
const anyBound = fc.constantFrom(0, 3, 20, 1000);

function build(passages: readonly (readonly number[])[], commonFrom: number): Postings {
  const builder = new PostingsBuilder();
  for (const terms of passages) builder.add(terms);
  return openPostings(builder.finish(commonFrom));
}

type Listed = readonly (readonly [passage: number, count: number])[];

function listed(postings: Postings, term: number, ranges?: Uint32Array): Listed {
  const row = postings.rowOf(term);
  if (row < 0) return [];
  const room = createPostingsBuffer(10_000);
  const size = ranges ? postings.readWithin(row, ranges, room) : postings.read(row, room);
  return Array.from({ length: size }, (_, i) => [room.passages[i] ?? -1, room.counts[i] ?? -1]);
}

function wanted(passages: readonly (readonly number[])[], term: number): Listed {
  return passages.flatMap((terms, passageIndex) => {
    const count = terms.filter((one) => one === term).length;
    return count > 0 ? [[passageIndex, count] as const] : [];
  });
}

test("each term lists the passages that hold it and how often, whether it is common or rare", () => {
  fc.assert(
    fc.property(passagesOf, anyBound, (passages, commonFrom) => {
      const postings = build(passages, commonFrom);
      for (let term = 0; term <= 30; term++) {
        const list = wanted(passages, term);
        expect(listed(postings, term)).toEqual(list);
        const row = postings.rowOf(term);
        expect(row < 0 ? 0 : postings.sizeOf(row)).toBe(list.length);
        if (row >= 0) expect(postings.isCommon(row)).toBe(list.length > commonFrom);
      }
    }),
  );
});

test("a common term lists only the passages of the ranges that are asked for", () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(passagesOf, bounds, (passages, some) => {
      const ends = some.map((end) => Math.min(end, passages.length)).sort((a, b) => a - b);
      const ranges = Uint32Array.from(ends.slice(0, ends.length - (ends.length % 2)));
      const isIn = (passageIndex: number) => ranges.filter((end) => end <= passageIndex).length % 2 === 1;
      const postings = build(passages, 0);
      for (let term = 0; term <= 30; term++)
        expect(listed(postings, term, ranges)).toEqual(
          wanted(passages, term).filter(([passageIndex]) => isIn(passageIndex)),
        );
    }),
  );
});

test("terms up to 2^53 are told apart, and counts stop at 255", () => {
  const large = 2 ** 52 + 1;
  const often = Array.from({ length: 1000 }, () => 3);
  const postings = build([[large, ...often], [], [], [], [large + 1]], 1000);
  expect(listed(postings, large)).toEqual([[0, 1]]);
  expect(listed(postings, large + 1)).toEqual([[4, 1]]);
  expect(listed(postings, 3)).toEqual([[0, 255]]);
  expect(postings.rowOf(large - 1)).toBe(-1);
});

test("gaps of any size and long lists are kept", () => {
  const passages = Array.from({ length: 9000 }, (_, passageIndex) => [
    ...(passageIndex % 4100 === 0 ? [1] : []),
    ...(passageIndex === 8191 ? [2] : []),
    100,
  ]);
  for (const commonFrom of [5, 100_000]) {
    const postings = build(passages, commonFrom);
    for (const term of [1, 2, 100]) expect(listed(postings, term)).toEqual(wanted(passages, term));
  }
});
