import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip } from "../../../bot/reply/clip.ts";
import { utf16Length } from "../../../bot/reply/cut-text.ts";
import { splitText } from "../../../bot/reply/split-text.ts";
import { escapedLength } from "../../../bot/reply/telegram/escape-html.ts";
import { passageText } from "./text-arbitraries.ts";

const split = (text: string, limit: number) =>
  splitText(text, { limitOf: () => limit, lengthOf: utf16Length }).map(({ start, end }) =>
    text.slice(start, end),
  );
const CLUSTERS = new Intl.Segmenter("vi", { granularity: "grapheme" });

describe("splitText", () => {
  it("loses nothing but space between the pieces, and keeps each within its limit", () => {
    fc.assert(
      fc.property(passageText, fc.integer({ min: 60, max: 4000 }), (text, limit) => {
        for (const lengthOf of [utf16Length, escapedLength]) {
          const pieces = splitText(text, { limitOf: (place) => limit + place, lengthOf });
          let end = 0;
          for (const [place, piece] of pieces.entries()) {
            expect(text.slice(end, piece.start).trim()).toBe("");
            expect(lengthOf(text.slice(piece.start, piece.end))).toBeLessThanOrEqual(limit + place);
            expect(piece.end).toBeGreaterThan(piece.start);
            end = piece.end;
          }
          expect(text.slice(end).trim()).toBe("");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never cuts a character that is made of several", () => {
    fc.assert(
      fc.property(passageText, fc.integer({ min: 60, max: 500 }), (text, limit) => {
        const clusters = CLUSTERS.segment(text);
        const pieces = splitText(text, { limitOf: () => limit, lengthOf: utf16Length });
        expect(pieces.filter(({ start }) => clusters.containing(start)?.index !== start)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("cuts a character that alone is longer than the limit between its code points", () => {
    const pieces = split(`a${"\u0301".repeat(500)}👍`, 100);
    expect(pieces.join("")).toBe(`a${"\u0301".repeat(500)}👍`);
    expect(pieces.every((piece) => piece.length <= 100 && !/\p{Cs}/u.test(piece))).toBe(true);
  });

  it.each([
    ["at a paragraph", "Một hai ba. Bốn năm.\n\nSáu bảy. Tám chín mười.", 35, "Một hai ba. Bốn năm."],
    ["at a sentence where a paragraph does not fit", "Một hai ba. Bốn năm sáu bảy tám.", 25, "Một hai ba."],
    ["at a word where a sentence does not fit", "Một hai ba bốn năm sáu", 12, "Một hai ba"],
    ["nowhere when it fits", "Một hai. Ba.\n\nBốn.", 18, "Một hai. Ba.\n\nBốn."],
    ["inside a word that is too long", "x".repeat(30), 12, "x".repeat(12)],
    ["inside a long word rather than after a short one", `a ${"x".repeat(30)}`, 12, `a ${"x".repeat(10)}`],
  ])("cuts %s", (_, text, limit, first) => expect(split(text, limit)[0]).toBe(first));

  it("makes no piece of nothing", () => {
    expect(split("", 10)).toEqual([]);
    expect(split(" \n ", 10)).toEqual([]);
  });

  it("takes no more than a moment for a long text without a place to cut", () => {
    const startMs = performance.now();
    expect(split("x".repeat(50_000), 2000)).toHaveLength(25);
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});

describe("clip", () => {
  it("keeps what fits, on one line, and shortens at a word", () => {
    expect(clip("Ngày Dân vận\nlà ngày nào?", 60)).toBe("Ngày Dân vận là ngày nào?");
    expect(clip("Ngày Dân vận là ngày nào?", 15)).toBe("Ngày Dân vận…");
    expect(clip("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14)).toBe("👩‍👩‍👧‍👦…");
  });

  it("never exceeds its limit", () => {
    fc.assert(
      fc.property(passageText, fc.integer({ min: 20, max: 200 }), (text, limit) => {
        expect(clip(text, limit).length).toBeLessThanOrEqual(limit);
        expect(escapedLength(clip(text, limit, escapedLength))).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 40 },
    );
  });
});
