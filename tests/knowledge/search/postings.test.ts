import fc from "fast-check";
import { expect, test } from "vitest";
import { openPostings, PostingsBuilder } from "../../../knowledge/search/postings.ts";

const passagesOf = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), { maxLength: 30 });

test("each term lists the passages that hold it and how often", () => {
  fc.assert(
    fc.property(passagesOf, (passages) => {
      const builder = new PostingsBuilder();
      passages.forEach((terms, passage) => {
        builder.add(passage, terms);
      });
      const postings = openPostings(builder.finish());
      expect(postings.size).toBe(new Set(passages.flat()).size);
      for (let term = 0; term <= 30; term++) {
        const row = postings.rowOf(term);
        const [from, to] = row < 0 ? [0, 0] : [postings.offsets[row], postings.offsets[row + 1]];
        const listed = Array.from(postings.passages.subarray(from, to), (passage, i) => [
          passage,
          postings.counts[(from ?? 0) + i],
        ]);
        const wanted = passages.flatMap((terms, passage) => {
          const count = terms.filter((one) => one === term).length;
          return count > 0 ? [[passage, count]] : [];
        });
        expect(listed).toEqual(wanted);
      }
    }),
  );
});

test("terms up to 2^53 are told apart, and counts stop at 255", () => {
  const builder = new PostingsBuilder();
  const large = 2 ** 52 + 1;
  builder.add(0, [large, ...Array.from({ length: 1000 }, () => 3)]);
  builder.add(4, [large + 1]);
  const postings = openPostings(builder.finish());
  expect(postings.rowOf(large)).not.toBe(postings.rowOf(large + 1));
  expect(postings.counts[postings.offsets[postings.rowOf(3)] ?? -1]).toBe(255);
  expect(postings.passages[postings.offsets[postings.rowOf(large + 1)] ?? -1]).toBe(4);
});

test("more entries than the first room holds are all kept", () => {
  const builder = new PostingsBuilder();
  for (let passage = 0; passage < 5000; passage++) builder.add(passage, [passage % 7, 100]);
  const postings = openPostings(builder.finish());
  const row = postings.rowOf(100);
  expect(postings.passages.subarray(postings.offsets[row], postings.offsets[row + 1])).toEqual(
    Uint32Array.from({ length: 5000 }, (_, passage) => passage),
  );
});
