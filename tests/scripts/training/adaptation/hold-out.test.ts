import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchingForm, sentencesOf } from "../../../../knowledge/language/index.ts";
import { holdOut } from "../../../../scripts/training/adaptation/hold-out.ts";
import {
  type OfficePassage,
  sampleByDocument,
} from "../../../../scripts/training/adaptation/office-passage.ts";

function made(text: string, place: number, documentId = `d${place}`, above = ""): OfficePassage {
  const passage = {
    ...{ id: `${documentId}#${place}`, documentId, ordinal: place, start: 0, end: text.length, text },
    ...{ headings: [], numbers: [], articles: [] },
  };
  return { passage, searched: { above, innermostTitle: "", text }, titles: [] };
}

const sentence = fc
  .array(fc.constantFrom("lúa", "gặt", "ruộng", "xe", "cầu", "thuốc", "khám", "chợ"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((lines) => lines.join("\n"));

describe("Held-out sentences", () => {
  it("are gone from every text, and each passage keeps at least half of its sentences", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const { queries, texts: left } = holdOut(texts.map((one, place) => made(one, place)));
        const forms = left.map((one) => sentencesOf(one).map(({ text: line }) => matchingForm(line)));
        for (const { sentence: asked, passage } of queries) {
          expect(matchingForm(texts[passage] ?? "")).toContain(matchingForm(asked));
          expect(forms.flat()).not.toContain(matchingForm(asked));
        }
        texts.forEach((one, place) => {
          const taken = queries.filter(({ passage }) => passage === place).length;
          expect(taken).toBeLessThanOrEqual(sentencesOf(one).length / 2);
        });
      }),
    );
  });

  it("are the same every time, and none is short, repeated or a title", () => {
    const texts = [
      "Chìa khóa hòm thư do ông tổ trưởng giữ.\nXin cảm ơn.\nHòm thư mở vào sáng thứ hai hằng tuần.",
      "Bếp ăn nấu cháo vào chiều thứ bảy hằng tuần.\nHòm thư mở vào sáng thứ hai hằng tuần.",
    ];
    const passages = texts.map((one, place) =>
      made(one, place, "d", "Bếp ăn nấu cháo vào chiều thứ bảy hằng tuần"),
    );
    const { queries } = holdOut(passages);
    expect(queries).toEqual([{ sentence: "Chìa khóa hòm thư do ông tổ trưởng giữ.", passage: 0 }]);
    expect(holdOut(passages).queries).toEqual(queries);
  });

  it("come only from the passages that are measured", () => {
    const lines = (place: number) =>
      [1, 2].map((line) => `Câu số ${place} dòng ${line} nói về việc riêng của nó.`).join("\n");
    const passages = Array.from({ length: 10 }, (_, place) => made(lines(place), place));
    const { queries } = holdOut(passages, (place) => place < 3);
    expect(queries.map(({ passage }) => passage).sort()).toEqual([0, 1, 2]);
  });
});

describe("A sample of a large corpus", () => {
  it("holds whole documents, and a smaller one is part of a larger", () => {
    const passages = Array.from({ length: 60 }, (_, place) => made("Một câu.", place, `d${place % 20}`));
    const small = sampleByDocument(passages, 10);
    const large = sampleByDocument(passages, 30);
    expect(small.length).toBeGreaterThanOrEqual(10);
    expect(small.length).toBeLessThan(13);
    expect(large).toEqual(expect.arrayContaining(small));
    const documents = new Set(small.map((place) => passages[place]?.passage.documentId));
    expect(documents.size * 3).toBe(small.length);
    expect(sampleByDocument(passages, 1000)).toEqual([...passages.keys()]);
  });
});
