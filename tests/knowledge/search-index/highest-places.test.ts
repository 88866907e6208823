import fc from "fast-check";
import { expect, test } from "vitest";
import { highestPlaces } from "../../../knowledge/search-index/highest-places.ts";

const scores = fc
  .array(fc.float({ min: 0, max: 4, noNaN: true }), { maxLength: 60 })
  .map((all) => Float32Array.from(all));
const limit = fc.integer({ min: 0, max: 20 });
const falling = (values: readonly number[]) => [...values].sort((a, b) => b - a);

test("the highest places are those that sorting puts in front", () => {
  fc.assert(
    fc.property(scores, limit, (values, most) => {
      const places = highestPlaces(values, most);
      expect(new Set(places).size).toBe(places.length);
      expect(falling(places.map((place) => values[place] ?? -1))).toEqual(
        falling([...values].filter((value) => value > 0)).slice(0, most),
      );
    }),
  );
});
