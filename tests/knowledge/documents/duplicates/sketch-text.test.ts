import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSketcher, likenessOf } from "../../../../knowledge/documents/duplicates/sketch-text.ts";

const sketch = createSketcher();
const word = fc.constantFrom(
  ..."tre đê xóm giếng chợ bến đò hòm thư bếp ăn chung họp bàn việc làng".split(" "),
);
const anyText = fc.array(word, { minLength: 1, maxLength: 400, size: "max" }).map((words) => words.join(" "));

/** What the sketches estimate. */
function trueLikeness(a: string, b: string): number {
  const shinglesOf = (text: string) => {
    const words = text.split(" ");
    const count = Math.max(1, words.length - 3);
    return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + 4).join(" ")));
  };
  const [left, right] = [shinglesOf(a), shinglesOf(b)];
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

describe("the likeness of two texts", () => {
  test("is 1 for the same words, whatever their case, accents, marks and spaces", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const other = `  ${text.toUpperCase().replaceAll(" ", ",\n ")}.`.normalize("NFD");
        expect(likenessOf(sketch(text), sketch(other))).toBe(1);
        expect(sketch(other).digest).toBe(sketch(text).digest);
      }),
    );
  });

  test("is near the share of shingles that they have in common, whichever comes first", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(400), (text, other, cut) => {
        const words = text.split(" ");
        const changed = [...words.slice(0, cut), ...other.split(" ").slice(0, 20), ...words.slice(cut)].join(
          " ",
        );
        const [a, b] = [sketch(text), sketch(changed)];
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        expect(Math.abs(likenessOf(a, b) - trueLikeness(text, changed))).toBeLessThan(0.2);
      }),
    );
  });

  test("of texts with other words has another digest", () => {
    expect(sketch("trồng tre ven đê").digest).not.toBe(sketch("trồng tre ven bờ").digest);
    expect(sketch("một hai ba").digest).not.toBe(sketch("ba hai một").digest);
  });
});
