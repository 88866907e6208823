import { expect, test } from "vitest";
import {
  compareReading,
  readingSchema,
  truthSchema,
} from "../../../../scripts/evaluate/reading/compare-reading.ts";

const READ = readingSchema.parse({
  type: "Quyết định",
  number: "08/2031/QĐ-UBND",
  date: "2031-02-05",
  title: "Quyết định Về việc nạo vét giếng làng",
  signer: "Trần Thị Giếng, Lê Văn Mương",
  articles: [2, 9],
  text: "Căn cứ Luật Giếng làng;\n\nvăn bản quy phạm pháp luật",
});

function compare(truth: object) {
  return compareReading(truthSchema.parse({ file: "a.doc", ...truth }), [READ]);
}

test("case, spaces and punctuation count for nothing, nor do type and number before a title", () => {
  expect(compare({ type: "quyết  định", title: "về việc nạo vét giếng làng." })).toMatchObject({
    type: "right",
    title: "right",
  });
});

test("other letters, another day and another count of articles are wrong", () => {
  expect(compare({ title: "Về việc nạo vét giếng", date: "2031-02", articles: 11 })).toMatchObject({
    title: "wrong",
    date: "wrong",
    articles: "wrong",
  });
});

test("null says that the document has none, and a field left out is not asked for", () => {
  expect(compare({ number: null, issuer: null })).toMatchObject({
    number: "wrong",
    issuer: "right",
    date: "not-asked",
  });
});

test("several signers may come in any order", () => {
  expect(compare({ signer: ["Lê Văn Mương", "Trần Thị Giếng"] }).signer).toBe("right");
});

test("what must not be in the text is compared with its capitals, sentences without", () => {
  expect(
    compare({ firstSentence: "CĂN CỨ Luật Giếng làng", mustNotContain: ["VĂN BẢN QUY PHẠM"] }),
  ).toMatchObject({ first: "right", clean: "right" });
  expect(compare({ mustNotContain: ["quy phạm"] }).clean).toBe("wrong");
});
