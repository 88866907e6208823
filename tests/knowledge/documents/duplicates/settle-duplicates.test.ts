import { describe, expect, test } from "vitest";
import type { Document, Metadata } from "../../../../knowledge/documents/document.ts";
import { settleDuplicates } from "../../../../knowledge/documents/duplicates/settle-duplicates.ts";
import { madeDocument } from "../made-document.ts";

/** Forty sentences of a made-up office, each its own. */
const sentences = Array.from(
  { length: 40 },
  (_, at) =>
    `Tổ ${at + 1} nhận ${3 * at + 7} cây tre giống tại bãi số ${(at * 7) % 11} rồi trồng dọc đê đoạn ${at}.`,
);

function fileOf(
  file: string,
  changes: readonly string[] = [],
  metadata: Metadata = {},
  title = "Trồng tre",
): Document {
  const text = sentences.map((sentence, at) => changes[at] ?? sentence);
  return { ...madeDocument(text, { id: file.replace(/\.[^.]+$/u, ""), title, metadata }), file };
}

async function settle(documents: readonly Document[], written: Readonly<Record<string, number>> = {}) {
  const settled = await settleDuplicates(documents, { changedAt: async (file) => written[file] });
  return { ...settled, left: documents.map(({ id }) => id).filter((id) => !settled.leftOut.has(id)) };
}

describe("the same text in two files", () => {
  test("becomes one document with the addresses of both", async () => {
    const first = fileOf("bao-a.html", [], { url: "https://a.example/tre" });
    const second = fileOf(
      "bao-b.html",
      [],
      { url: "https://b.example/tre", date: "2031-02-01" },
      "Tre ven đê",
    );
    const { found, left, alsoAt } = await settle([first, second]);
    expect(found).toMatchObject([
      { kept: "bao-b", other: "bao-a", kind: "same", likeness: 1, decision: "join" },
    ]);
    expect(left).toEqual(["bao-b"]);
    expect(alsoAt.get("bao-b")).toEqual(["https://a.example/tre"]);
  });

  test("stays two where the numbers say that they are two", async () => {
    const { found, left } = await settle([
      fileOf("a.md", [], { number: "4/KH-UBND" }),
      fileOf("b.md", [], { number: "5/KH-UBND" }),
    ]);
    expect(found).toMatchObject([{ kind: "alike", decision: "keep" }]);
    expect(left).toHaveLength(2);
  });

  test("three times is one", async () => {
    expect((await settle(["a.md", "b.md", "c.md"].map((name) => fileOf(name)))).left).toHaveLength(1);
  });
});

describe("another version of a file", () => {
  const changed = ["Tổ 1 nhận 90 cây tre gai."];

  test.each([
    ["thong-bao.md", "thong-bao (1).md", {}, "thong-bao (1)"],
    ["thong-bao (2).md", "thong-bao (1).md", {}, "thong-bao (2)"],
    ["ke-hoach.md", "ke-hoach - Copy.md", { "ke-hoach.md": 2000, "ke-hoach - Copy.md": 1000 }, "ke-hoach"],
    [
      "ke-hoach.md",
      "ke-hoach_final.md",
      { "ke-hoach.md": 1000, "ke-hoach_final.md": 2000 },
      "ke-hoach_final",
    ],
  ])("%s and %s: only the later is found", async (one, other, written, kept) => {
    const { found, left } = await settle([fileOf(one), fileOf(other, changed)], written);
    expect(found).toMatchObject([{ kind: "version", kept, decision: "replace" }]);
    expect(left).toEqual([kept]);
  });

  test("with the same number is the same document, whatever its name", async () => {
    const metadata = { number: "21/KH-UBND", issuer: "UBND xã Bãi Dâu", date: "2031-02-04" };
    const files = [fileOf("a.md", [], metadata), fileOf("scan-0012.md", changed, metadata)];
    const { left } = await settle(files, { "a.md": 1000, "scan-0012.md": 2000 });
    expect(left).toEqual(["scan-0012"]);
  });

  test("is asked again never: what was decided holds while both texts do", async () => {
    const documents = [fileOf("thong-bao.md"), fileOf("thong-bao (1).md", changed)];
    const { found } = await settleDuplicates(documents);
    const decided = new Map(found.map(({ key }) => [key, "keep"] as const));
    const again = await settleDuplicates(documents, { decided });
    expect(again.leftOut.size).toBe(0);
    expect(again.found).toMatchObject([{ decision: "keep" }]);
    const rewritten = [documents[0]!, fileOf("thong-bao (1).md", ["Tổ 1 nghỉ."])];
    expect((await settleDuplicates(rewritten, { decided })).leftOut.size).toBe(1);
  });
});

describe("two documents that look alike", () => {
  test.each([
    ["of two months", {}, {}, "Lịch trực tháng 3", "Lịch trực tháng 4"],
    ["of two numbers", { number: "4/KH-UBND" }, { number: "9/KH-UBND" }, "Trồng tre", "Trồng tre"],
    ["of two communes", { issuer: "UBND xã A" }, { issuer: "UBND xã B" }, "Trồng tre", "Trồng tre"],
  ])("%s are both kept", async (_, one, other, title, otherTitle) => {
    const documents = [
      fileOf("lich.md", [], one, title),
      fileOf("lich (1).md", ["Tổ 1 nghỉ."], other, otherTitle),
    ];
    expect((await settle(documents)).left).toHaveLength(2);
  });

  test("and the lines of one file are nobody's business", async () => {
    const rows = [fileOf("bang.xlsx"), { ...fileOf("bang.xlsx"), id: "bang~2" }];
    expect((await settle(rows)).found).toEqual([]);
    const lines = rows.map(({ file: _, ...document }) => document);
    expect((await settle(lines)).found).toEqual([]);
  });
});

test("one article on two sites, with another ending, is one", async () => {
  const ending = ["Theo cổng thông tin xã.", "Bạn đọc có thể gọi tổ trồng tre."];
  const { found, left } = await settle([
    fileOf("cong-xa.html", [], { url: "https://xa.example/1", date: "2031-02-01" }),
    fileOf("bao-tinh.html", ending, { url: "https://bao.example/9", date: "2031-02-02" }),
  ]);
  expect(found).toMatchObject([{ kind: "copy", decision: "join" }]);
  expect(left).toHaveLength(1);
});
