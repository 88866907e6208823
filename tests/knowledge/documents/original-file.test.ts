import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOriginal } from "../../../knowledge/documents/original-file.ts";
import { readCorpus } from "../../../knowledge/documents/read/index.ts";
import { originalLink } from "../../../knowledge/documents/source-link.ts";
import { language } from "../language/repository-language.ts";
import { madeDocument } from "./made-document.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "original-"));
  await mkdir(join(folder, "thông báo"));
  await writeFile(join(folder, "thông báo", "giếng.md"), "Giếng làng đóng nắp lúc canh hai.");
  await writeFile(join(folder, "tóm-tắt.md"), "---\nsummary: true\n---\nGiếng làng có nắp.");
  await writeFile(join(folder, "dong.jsonl"), '{"id": "a", "text": "Nước giếng trong."}\n');
  // As a Mac writes it.
  await writeFile(join(folder, "hàng rào.txt".normalize("NFD")), "Hàng rào tre cao hai thước.");
});

afterAll(() => rm(folder, { recursive: true }));

async function originals() {
  const { documents } = await readCorpus(folder, language);
  const found = documents.map(
    async (document) => [document.id, await findOriginal(folder, document)] as const,
  );
  return new Map(await Promise.all(found));
}

test("the original of a document is the file that it was read from, whatever its name", async () => {
  const found = await originals();
  expect(found.get("thông báo/giếng")).toMatchObject({
    path: join(folder, "thông báo", "giếng.md"),
    name: "giếng.md",
    bytes: Buffer.byteLength("Giếng làng đóng nắp lúc canh hai."),
  });
  expect(found.get("hàng rào")?.path.normalize("NFC")).toBe(join(folder, "hàng rào.txt"));
});

test("data, summaries and files that are gone have none", async () => {
  const found = await originals();
  expect(found.get("a")).toBeUndefined();
  expect(found.get("tóm-tắt")).toBeUndefined();
  const gone = { ...madeDocument(["Một câu."]), file: "không-còn.pdf" };
  expect(await findOriginal(folder, gone)).toBeUndefined();
});

test("of a corpus that is one file it is that file", async () => {
  const path = join(folder, "thông báo", "giếng.md");
  const [document] = (await readCorpus(path, language)).documents;
  expect(document && (await findOriginal(path, document))?.path).toBe(path);
});

test("its address opens the page", () => {
  const document = { ...madeDocument(["Một câu."], { id: "nghị quyết/12#a" }), file: "nghị quyết/12#a.pdf" };
  expect(originalLink(document, 3)).toBe(`/originals/${encodeURIComponent("nghị quyết/12#a")}#page=3`);
  expect(originalLink(document, null)).not.toContain("#");
});
