import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../bot/wording/excerpt.ts";

const sentence = (n: number) => `Câu thứ ${n} kể thêm một việc nữa cho dài ra. `;
const long = Array.from({ length: 40 }, (_, n) => sentence(n)).join("");

describe("an excerpt", () => {
  it("is not made of a short passage", () => {
    expect(excerptOf(sentence(1).repeat(5), "Câu thứ 1")).toBeNull();
  });

  it("holds what answers with whole sentences around it, and says where something is left out", () => {
    const excerpt = excerptOf(long, sentence(20).trim());
    expect(excerpt).toMatch(/^… Câu thứ \d+ .*\. …$/);
    expect(excerpt).toContain(sentence(20).trim());
    expect(excerpt?.length).toBeLessThan(340);
  });

  it("begins at the beginning when that answers", () => {
    expect(excerptOf(long, sentence(0).trim())).toMatch(/^Câu thứ 0 /);
  });

  it("holds all of the highlight, wherever it lies", () => {
    const text = fc.array(fc.constantFrom("a. ", "việc chung\n", "điểm b; ", "Ngày 1/1. "), {
      minLength: 80,
    });
    const place = fc.nat({ max: 400 });
    fc.assert(
      fc.property(text, place, fc.integer({ min: 1, max: 200 }), (parts, start, length) => {
        const whole = parts.join("");
        const highlight = whole.slice(start, start + length).trim();
        const excerpt = excerptOf(whole, highlight);
        expect(excerpt ?? whole).toContain(highlight);
      }),
    );
  });
});
