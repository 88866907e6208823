import fc from "fast-check";
import { expect, test } from "vitest";
import { intersectSorted } from "../../../knowledge/arrays/intersect-sorted.ts";

const rising = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
  .map((values) => Uint32Array.from(values).sort());

test("what two rising lists share is what looking up each value of one in the other finds", () => {
  fc.assert(
    fc.property(rising, rising, (some, others) => {
      expect(intersectSorted(some, others)).toEqual([...some].filter((value) => others.includes(value)));
    }),
  );
});
