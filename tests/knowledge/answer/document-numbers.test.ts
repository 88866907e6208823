import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyParts, keyOf, type Parts, spellings } from "../language/document-numbers/number-arbitraries.ts";
import { useOffice } from "./office.ts";

const office = useOffice();

/** What the office's documents have or mention. */
const known: readonly Parts[] = [
  { number: 12, type: "KH", issuer: "ĐU" },
  { number: 784, type: "QĐ", issuer: "TU" },
  { number: 91, type: "TB", issuer: "TU" },
  { number: 33, type: "CT", issuer: "TTg" },
];
const knownKeys = known.map(keyOf);

const asking = fc.constantFrom(
  "# nói gì?",
  "nội dung #",
  "cho em hỏi văn bản số # về việc gì ạ",
  "bếp ăn chung theo #",
  "#",
);
const askedAs = (parts: Parts) =>
  fc.tuple(spellings(parts), asking).map(([spelling, frame]) => frame.replace("#", spelling));

function numbersOf(passageId: string): readonly string[] {
  const [documentId = ""] = passageId.split("#");
  const passages = office.knowledge.source(documentId)?.passages ?? [];
  return passages.find(({ id }) => id === passageId)?.numbers ?? [];
}

describe("a question about a document number", () => {
  test("that no document has or mentions is never answered with another, in any spelling", async () => {
    const foreign = anyParts
      .filter((parts) => !knownKeys.includes(keyOf(parts)))
      .chain((parts) => askedAs(parts));
    await fc.assert(
      fc.asyncProperty(foreign, async (question) => {
        expect(await office.ask(question)).toEqual({
          kind: "abstained",
          reason: "unknown-document-number",
          passages: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  test("that is there is answered only with passages that have or mention it, in any spelling", async () => {
    const asked = fc
      .constantFrom(...known)
      .chain((parts) => fc.tuple(fc.constant(keyOf(parts)), askedAs(parts)));
    await fc.assert(
      fc.asyncProperty(asked, async ([key, question]) => {
        const { passages } = await office.ask(question);
        for (const { id } of passages) expect(numbersOf(id)).toContain(key);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["784-QĐ/TU", "quyet-dinh-784#0"],
    ["784 qd tu", "quyet-dinh-784#0"],
    ["quyết định 784 của thành ủy nói gì", "quyet-dinh-784#0"],
    ["33/CT-TTg", "tin-hop-dan#1"],
    ["chi thi 33 cua thu tuong", "tin-hop-dan#1"],
    ["12-kh/đu", "ke-hoach-bep-an#0"],
    ["thông báo 91 của thành ủy còn hiệu lực không", "quyet-dinh-784#3"],
  ])("%s → %s", async (question, id) => {
    expect((await office.first(question)).id).toBe(id);
  });

  test.each([
    "784/QĐ-UBND",
    "quyết định 784 của ủy ban nhân dân",
    "784-QĐ/TW",
    "33-CT/TU",
    "chỉ thị 33 của tỉnh ủy nói gì",
    "chỉ thị 34 của thủ tướng",
    "784-NQ/TU",
    "12-KH/TU về bếp ăn chung",
    "12/KH-UBND về bếp ăn chung",
    "bếp ăn chung theo nghị định 59/2023",
    "91-TB/TƯ",
  ])("%s is another document: no answer", async (question) => {
    expect(await office.ask(question)).toMatchObject({
      kind: "abstained",
      reason: "unknown-document-number",
    });
  });

  test("a document that has the number goes before one that mentions it", async () => {
    const outcome = await office.ask("784-QĐ/TU quy định gì về hòm thư?");
    expect(outcome.passages[0]?.source.number).toBe("784-QĐ/TU");
  });

  test.each([
    ["Điều 3 784-QĐ/TU", "quyet-dinh-784#2"],
    ["dieu 2 qd 784 quy dinh gi", "quyet-dinh-784#1"],
  ])("%s → %s, an article by its number", async (question, id) => {
    expect((await office.first(question)).id).toBe(id);
  });

  test("an article that the document does not have is not answered with another", async () => {
    expect((await office.ask("Điều 19 784-QĐ/TU")).kind).toBe("abstained");
  });
});
