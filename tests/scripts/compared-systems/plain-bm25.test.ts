import { describe, expect, it } from "vitest";
import { createPlainBm25, FOLDED_PAIRS } from "../../../scripts/compared-systems/plain-bm25.ts";

const document = (id: string, text: string, title = "") => ({ id, title, text });

describe("plain BM25 over accented syllables", () => {
  it("puts the document first that holds the rarer word", async () => {
    const index = await createPlainBm25([
      document("a", "họp thôn họp xã"),
      document("b", "họp thôn bầu trưởng"),
      document("c", "họp xã hằng quý"),
    ]);
    expect(index.rank("họp bầu", 10)).toEqual(["b", "a", "c"]);
  });

  it("finds nothing for the same words without accents", async () => {
    const index = await createPlainBm25([document("a", "trưởng thôn")]);
    expect(index.rank("truong thon", 10)).toEqual([]);
    expect(index.rank("TRƯỞNG", 10)).toEqual(["a"]);
  });

  it("prefers the shorter of two documents with the same words, and reads the title too", async () => {
    const index = await createPlainBm25([
      document("long", "hòa giải và nhiều việc khác của tổ ở cơ sở"),
      document("short", "ở cơ sở", "Hòa giải"),
    ]);
    expect(index.rank("hòa giải", 10)).toEqual(["short", "long"]);
  });

  it("lets a second occurrence count for less than the first", async () => {
    const fill = "một hai ba bốn năm sáu";
    const index = await createPlainBm25([
      document("twice", `lúa lúa ${fill}`),
      document("both", `lúa ngô ${fill}`),
      document("other", `ngô khoai ${fill}`),
      document("rest", `sắn khoai ${fill}`),
    ]);
    expect(index.rank("lúa ngô", 2)).toEqual(["both", "twice"]);
  });

  it("gives no more documents than were asked for, best first", async () => {
    const documents = Array.from({ length: 30 }, (_, i) => document(`${i}`, `${"dân ".repeat(i + 1)}vận`));
    const index = await createPlainBm25(documents);
    const all = index.rank("dân", 30);
    expect(all).toHaveLength(30);
    expect(index.rank("dân", 10)).toEqual(all.slice(0, 10));
    expect(all.at(0)).toBe("29");
  });
});

describe("BM25 over folded syllables and their pairs", () => {
  const corpus = [
    document("people", "quần chúng nhân dân họp bàn"),
    document("turned", "dân quân và nhân viên họp bàn"),
    document("rest", "họp bàn việc làng"),
    document("more", "họp bàn việc nước"),
    document("last", "họp việc khác"),
  ];

  it("tells two syllables side by side from the same two apart, with accents or without", async () => {
    const index = await createPlainBm25(corpus.slice(0, 2), { ...FOLDED_PAIRS, mostDocuments: 1 });
    expect(index.rank("nhân dân", 10)).toEqual(["people", "turned"]);
    expect(index.rank("nhan dan", 10)).toEqual(["people", "turned"]);
    expect(index.rank("dan quan", 1)).toEqual(["turned"]);
    expect(index.rank("ĐÂN", 10)).toEqual(index.rank("dan", 10));
  });

  it("finds nothing by a word that more than a quarter of the documents have", async () => {
    const index = await createPlainBm25(corpus, FOLDED_PAIRS);
    expect(index.rank("họp", 10)).toEqual([]);
    expect(index.rank("họp làng", 10)).toEqual(["rest"]);
  });
});
