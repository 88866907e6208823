import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldInPlace, hasAccent } from "../../../knowledge/language/fold.ts";
import { normalise } from "../../../knowledge/language/normalise.ts";
import { messyText, sentence } from "./vietnamese-arbitraries.ts";

describe("fold", () => {
  it("leaves plain letters of any Vietnamese sentence", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(fold(text)).toMatch(/^[a-z ]+$/u);
      }),
    );
  });

  it("changes nothing the second time, and folded text has no accent", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(hasAccent(fold(text))).toBe(false);
      }),
    );
  });

  it("is the same letter by letter as by decomposing the whole text, in any alphabet", () => {
    fc.assert(
      fc.property(
        fc.oneof(messyText, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })),
        (text) => {
          const decomposed = text
            .normalize("NFD")
            .replace(/\p{M}+/gu, "")
            .replace(/đ/g, "d")
            .replace(/Đ/g, "D");
          expect(fold(text)).toBe(/[^ -~]/.test(text) ? decomposed.normalize("NFC") : text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps case", () => expect(fold("Đảng ủy ĐƯỜNG")).toBe("Dang uy DUONG"));

  it("in place keeps every offset of a normalised text", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(foldInPlace(normalise(text))).toHaveLength(normalise(text).length);
      }),
    );
    expect(foldInPlace("Điều 23 Ủy ban")).toBe("dieu 23 uy ban");
  });
});
