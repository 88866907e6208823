import fc from "fast-check";
import { expect, test } from "vitest";
import { nearSpellings, SLIP_COSTS } from "../../../knowledge/restore/near-spellings.ts";

const near = (typed: string, ...words: string[]) => nearSpellings(typed, (word) => words.includes(word));

test.each([
  ["a letter left out", "nghim", "nghiem"],
  ["a doubled letter", "ngghiem", "nghiem"],
  ["two letters swapped", "ngihem", "nghiem"],
  ["the next key", "nghirm", "nghiem"],
])("%s: %s is near %s, as a usual slip", (_, typed, meant) => {
  expect(near(typed, meant)).toEqual(new Map([[meant, SLIP_COSTS.usual]]));
});

test("a far key or a foreign letter in between is near too, as a rarer slip", () => {
  expect(near("nghpem", "nghiem").get("nghiem")).toBe(SLIP_COSTS.other);
  expect(near("nghizem", "nghiem").get("nghiem")).toBe(SLIP_COSTS.other);
});

test("the word itself and words two slips away are not near", () => {
  expect(near("nghiem", "nghiem", "hiem", "nghieng").has("nghiem")).toBe(false);
  expect(near("nghiem", "hiem").size).toBe(0);
});

test("a slip in any word is found back", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  const word = fc.array(letter, { minLength: 3, maxLength: 8 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      letter,
      fc.constantFrom("drop", "add", "replace"),
      (meant, at, other, slip) => {
        const place = at % meant.length;
        const typed =
          meant.slice(0, place) +
          (slip === "drop" ? "" : other) +
          meant.slice(slip === "add" ? place : place + 1);
        fc.pre(typed !== meant);
        expect(near(typed, meant).has(meant)).toBe(true);
      },
    ),
  );
});
