import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOfKey } from "../../../../knowledge/language/document-numbers/document-number.ts";
import { findDocumentNumbers } from "../../../../knowledge/language/document-numbers/find-document-numbers.ts";
import { sentence } from "../vietnamese-arbitraries.ts";
import { anyParts, keyOf, spellings } from "./number-arbitraries.ts";

const keysIn = (text: string) => findDocumentNumbers(text).map((number) => number.key);

describe("findDocumentNumbers", () => {
  it("resolves every spelling of a number to one key", () => {
    fc.assert(
      fc.property(
        anyParts.chain((parts) => fc.tuple(fc.constant(keyOf(parts)), spellings(parts))),
        ([key, written]) => {
          expect(keysIn(`theo số ${written} ban hành`)).toEqual([key]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("gives different numbers different keys", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(keysIn(keyOf(one))).not.toEqual(keysIn(keyOf(other)));
      }),
    );
  });

  it("reads a key back into the parts it was made of", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { number, ...rest } = parts;
        expect(partsOfKey(keyOf(parts))).toEqual(
          JSON.parse(JSON.stringify({ number: String(number), ...rest, year: rest.year?.toString() })),
        );
      }),
    );
  });

  it("says where a number stands, anywhere in a text", () => {
    fc.assert(
      fc.property(sentence, anyParts.map(keyOf), sentence, (before, key, after) => {
        const text = `${before} ${key} ${after}`;
        expect(findDocumentNumbers(text)).toMatchObject([{ key, text: key, start: before.length + 1 }]);
      }),
    );
  });

  it("finds none in plain sentences", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(findDocumentNumbers(text)).toEqual([]);
      }),
    );
  });

  it.each([
    ["23 qđ tw", "23-QĐ/TW"],
    ["23/QĐ-TW", "23-QĐ/TW"],
    ["217/QĐ-TW", "217-QĐ/TW"],
    ["23-QĐ/T.Ư", "23-QĐ/TW"],
    ["06-ĐA/TU", "6-ĐA/TU"],
    ["784/QĐ-UBND", "784/QĐ-UBND"],
    ["784-QĐ/TU", "784-QĐ/TU"],
    ["33/CT-TTg", "33/CT-TTg"],
    ["33-CT/TU", "33-CT/TU"],
    ["02/2021/TT-BCA", "2/2021/TT-BCA"],
    ["203/2025/QH15", "203/2025/QH15"],
    ["1211/2016/UBTVQH13", "1211/2016/UBTVQH13"],
    ["Nghị định số59/2023/NĐ-CPngày 14", "59/2023/NĐ-CP"],
    ["05/2002/TTLT/BTC-MTTW", "5/2002/TTLT-BTC-MTTW"],
    ["23-QĐ/TW-Quy chế", "23-QĐ/TW"],
    ["17/2012/TT-BGD&ĐT", "17/2012/TT-BGDĐT"],
  ])("reads %j as %s", (text, key) => expect(keysIn(text)).toEqual([key]));

  it("finds each number of a list", () => {
    expect(keysIn("các Quyết định số 217-QĐ/TW và số 218-QĐ/TW, số 290-QĐ/TW")).toEqual([
      "217-QĐ/TW",
      "218-QĐ/TW",
      "290-QĐ/TW",
    ]);
  });

  it.each([
    "30/7/2021",
    "ngày 24/2",
    "Covid-19",
    "Điều 5 NĐ-CP",
    "15/10/2022/QH15",
    "1.271.915 hội viên",
    "năm 2022 QĐ-UBND",
  ])("finds none in %j", (text) => expect(keysIn(text)).toEqual([]));

  it("takes linear time on text made to slow it down", () => {
    const started = performance.now();
    for (const piece of ["1", "1-", "1 ", "1-QĐ", "1/2020/", "QĐ-"])
      findDocumentNumbers(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

const PAGES = "../shared/pages";

describe.skipIf(!existsSync(PAGES))("findDocumentNumbers on ../shared/pages", () => {
  it("finds the numbers that the pages name, misspelt ones too", () => {
    const text = readdirSync(PAGES)
      .map((file) => readFileSync(`${PAGES}/${file}`, "utf8"))
      .join("\n");
    expect([...new Set(keysIn(text))].sort()).toEqual(
      [
        "13-CT/TU",
        "217-QĐ/TW",
        "218-QĐ/TW",
        "2200-QĐ/TU",
        "23-QĐ/TW",
        "25-NQ/TW",
        "33/CT-TTg",
        "6-ĐA/TU",
        "6525-QĐ/TU",
        "784-QĐ/TU",
      ].sort(),
    );
  });
});
