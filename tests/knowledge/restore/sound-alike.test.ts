import fc from "fast-check";
import { expect, test } from "vitest";
import { soundAlikes } from "../../../knowledge/restore/sound-alike.ts";

test.each([
  ["tram", "cham"],
  ["say", "xay"],
  ["gian", "dan"],
  ["la", "na"],
  ["dich", "dit"],
  ["lan", "lang"],
  ["ve", "de"],
])("%s may be written for %s, and the other way round", (written, meant) => {
  expect(soundAlikes(written)).toContain(meant);
  expect(soundAlikes(meant)).toContain(written);
});

test("ng and nh begin other syllables than n does", () => {
  expect(soundAlikes("nghe")).toEqual([]);
  expect(soundAlikes("nha")).toEqual([]);
});

test("no word is its own neighbour, and none is empty", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdghilnrstuvxy"), maxLength: 8 });
  fc.assert(
    fc.property(word, (written) => {
      for (const alike of soundAlikes(written)) {
        expect(alike).not.toBe(written);
        expect(alike).not.toBe("");
      }
    }),
  );
});
