import fc from "fast-check";
import { expect, test } from "vitest";
import { topK } from "../../../knowledge/arrays/top-k.ts";

const scores = fc
  .array(fc.float({ min: 0, max: 4, noNaN: true }), { maxLength: 60 })
  .map((all) => Float32Array.from(all));
const limit = fc.integer({ min: 0, max: 20 });
const falling = (values: readonly number[]) => [...values].sort((a, b) => b - a);

test("the highest values are those that sorting puts in front", () => {
  fc.assert(
    fc.property(scores, limit, (values, most) => {
      const ids = topK(values, most);
      expect(new Set(ids).size).toBe(ids.length);
      expect(falling(ids.map((id) => values[id] ?? -1))).toEqual(
        falling([...values].filter((value) => value > 0)).slice(0, most),
      );
    }),
  );
});
