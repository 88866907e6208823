import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../knowledge/language/normalise.ts";
import { matchingForm, syllablesOf } from "../../../knowledge/language/syllables.ts";
import { placeTone } from "../../../knowledge/language/tone.ts";
import { messyText, sentence, syllable } from "./vietnamese-arbitraries.ts";

describe("syllablesOf", () => {
  it("gives offsets that slice back to the source", () => {
    fc.assert(
      fc.property(messyText.map(normalise), (text) => {
        for (const { text: form, start, end } of syllablesOf(text)) {
          expect(placeTone(text.slice(start, end).toLowerCase())).toBe(form);
        }
      }),
    );
  });

  it("finds as many syllables as a sentence has, in order", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(syllablesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(" "));
      }),
    );
  });
});

describe("matchingForm", () => {
  it("is the same for old and new tone placement", () => {
    const pairs = [
      ["hoà", "hòa"],
      ["khoẻ", "khỏe"],
      ["uỷ", "ủy"],
      ["thuý", "thúy"],
      ["khoá", "khóa"],
      ["loè", "lòe"],
    ];
    for (const [old = "", modern = ""] of pairs) expect(matchingForm(old)).toBe(matchingForm(modern));
  });

  it("is the same for i and y in open syllables", () => {
    for (const [y = "", i = ""] of [
      ["sỹ", "sĩ"],
      ["kỷ", "kỉ"],
      ["quý", "quí"],
      ["lý", "lí"],
      ["mỹ", "mĩ"],
    ]) {
      expect(matchingForm(y)).toBe(matchingForm(i));
    }
  });

  it("keeps different words apart", () => {
    for (const [one = "", other = ""] of [
      ["hòa", "hóa"],
      ["túy", "tuy"],
      ["quà", "của"],
      ["thủy", "thùy"],
      ["mua", "múa"],
    ]) {
      expect(matchingForm(one)).not.toBe(matchingForm(other));
    }
  });

  it("never merges two syllables but those that differ in i and y only", () => {
    const asI = (text: string) => text.normalize("NFD").replaceAll("y", "i");
    fc.assert(
      fc.property(syllable, syllable, (one, other) => {
        if (asI(one) !== asI(other)) expect(matchingForm(one)).not.toBe(matchingForm(other));
      }),
    );
  });

  it("is its own matching form, and that of decomposed text", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(matchingForm(matchingForm(text))).toBe(matchingForm(text));
        expect(matchingForm(text.normalize("NFD"))).toBe(matchingForm(text));
      }),
    );
  });
});
