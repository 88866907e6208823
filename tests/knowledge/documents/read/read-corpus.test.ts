import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCorpus, readDocuments } from "../../../../knowledge/documents/read/index.ts";
import { language } from "../../language/repository-language.ts";
import { corpusFolder } from "./support.ts";

const BODY = "Nội dung của tài liệu.";

async function reasonFor(name: string, content: string | Uint8Array, maxFileBytes?: number) {
  const options = { ...language, ...(maxFileBytes === undefined ? {} : { maxFileBytes }) };
  const { documents, skipped } = await readCorpus(corpusFolder({ [name]: content }), options);
  expect(documents).toEqual([]);
  return skipped[0]?.reason;
}

test("a folder is read with its subfolders, sorted; hidden files and README.md are left out", async () => {
  const folder = corpusFolder({
    "b.txt": BODY,
    "a/2.md": BODY,
    "a/1.md": BODY,
    "README.md": "Không đọc.",
    ".an/x.txt": BODY,
    ".x.txt": BODY,
  });
  const { documents, skipped } = await readCorpus(folder, language);
  expect(documents.map((document) => document.id)).toEqual(["a/1", "a/2", "b"]);
  expect(skipped).toEqual([]);
});

test("a single file is named by its base name", async () => {
  const folder = corpusFolder({ "sau/ten.md": BODY });
  expect((await readCorpus(join(folder, "sau/ten.md"), language)).documents[0]?.id).toBe("ten");
});

test("a path where nothing is says so and what to check", async () => {
  await expect(readCorpus("/khong/co/day", language)).rejects.toThrow('"/khong/co/day". Hãy kiểm tra');
});

test("an empty folder is no documents", async () => {
  expect(await readCorpus(corpusFolder({}), language)).toEqual({ documents: [], skipped: [] });
});

test("of two documents with one id the later is skipped and the first named", async () => {
  const line = JSON.stringify({ id: "a", text: "Khác." });
  const { documents, skipped } = await readCorpus(
    corpusFolder({ "a.md": BODY, "a.txt": BODY, "z.jsonl": line }),
    language,
  );
  expect(documents.map((document) => document.text)).toEqual([BODY]);
  expect(skipped.map((entry) => entry.file)).toEqual(["a.txt", "z.jsonl"]);
  expect(skipped[0]?.reason).toContain('"a.md"');
});

test("UTF-16 with a byte-order mark is read, UTF-8 with one too", async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(BODY, "utf16le")]);
  const { documents } = await readCorpus(
    corpusFolder({ "a.txt": utf16, "b.txt": `\uFEFF${BODY}` }),
    language,
  );
  expect(documents.map((document) => document.text)).toEqual([BODY, BODY]);
});

test.each([
  ["empty", "a.txt", " \n", "không có chữ"],
  ["binary", "a.md", new Uint8Array([1, 0, 2, 0]), "không phải tệp văn bản"],
  ["not UTF-8", "a.txt", new Uint8Array([0x44, 0xff, 0x6e, 0x20]), "UTF-8"],
  ["of an unknown kind", "a.xyz", "\x01\x02", "Chưa đọc được loại tệp"],
])("a file that is %s is skipped with its reason", async (_, name, content, reason) => {
  expect(await reasonFor(name, content)).toContain(reason);
});

test("a file over the limit is skipped, a JSON lines file of that size is streamed", async () => {
  expect(await reasonFor("a.txt", BODY, 10)).toContain("lớn hơn");
  const folder = corpusFolder({ "a.jsonl": JSON.stringify({ id: "a", text: BODY }) });
  expect((await readCorpus(folder, { ...language, maxFileBytes: 10 })).documents).toHaveLength(1);
});

test("a folder that links to itself is read once, a linked file is read", async () => {
  const folder = corpusFolder({ "a/x.md": BODY });
  symlinkSync(folder, join(folder, "a/vong"));
  symlinkSync(join(folder, "a/x.md"), join(folder, "noi.md"));
  symlinkSync(join(folder, "mat.md"), join(folder, "dut.md"));
  expect((await readCorpus(folder, language)).documents.map((document) => document.id)).toEqual([
    "a/x",
    "noi",
  ]);
});

test("reading stops when it is no longer wanted", async () => {
  const folder = corpusFolder({ "a.md": BODY, "b.md": BODY });
  const controller = new AbortController();
  const read = async () => {
    for await (const _ of readDocuments(folder, { ...language, signal: controller.signal }))
      controller.abort(new Error("thôi"));
  };
  await expect(read()).rejects.toThrow("thôi");
});

test("other work gets its turn while thousands of lines are read", async () => {
  const text = "Tổ dân vận họp hằng tháng để nghe bà con nói. ".repeat(40);
  const lines = Array.from({ length: 4000 }, (_, id) => JSON.stringify({ id, text })).join("\n");
  const folder = corpusFolder({ "a.jsonl": lines });
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await readCorpus(folder, language);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
