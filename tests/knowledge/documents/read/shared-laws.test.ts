import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../../knowledge/documents/read/read-markdown.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { blockTexts, boilerplate, documentOf, headingsOf, SHARED } from "./support.ts";

const LAWS = `${SHARED}laws`;

async function read(name: string) {
  const source = readFileSync(`${LAWS}/${name}.md`, "utf8");
  const [body = "", list = ""] = source.split("## Danh sách điều khoản");
  return { body, list, document: documentOf(await readMarkdown({ id: name, text: source }, boilerplate)) };
}

describe.skipIf(!existsSync(LAWS))("the codified law (needs ../shared/laws)", () => {
  test.each([
    ["thuc-hien-dan-chu-o-co-so", "Thực hiện dân chủ ở cơ sở"],
    ["mat-tran-to-quoc-viet-nam", "Mặt trận Tổ quốc Việt Nam"],
  ])("%s: every article of its own list of articles is a heading", async (name, title) => {
    const { list, document } = await read(name);
    const headings = new Set(headingsOf(document));
    const listed = normalise(list)
      .split("\n")
      .map((line) => line.trim());
    const wanted = listed.filter((line) => /^(?:Điều|Chương|Mục|Tiểu mục) /.test(line));
    expect(document.title).toBe(title);
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((line) => !headings.has(line))).toEqual([]);
  });

  test("the note under an article stays a paragraph, right after its heading", async () => {
    const { document } = await read("thuc-hien-dan-chu-o-co-so");
    const texts = blockTexts(document);
    const heading = texts.findIndex((text) => text.startsWith("Điều 44.13.LQ.23. "));
    expect(document.blocks[heading + 1]?.kind).toBe("paragraph");
    expect(texts[heading + 1]).toMatch(/^\(Điều 23 Luật số 10\/2022\/QH15.*01\/07\/2023\)$/);
  });

  test("the empty head, the generated list and the notes of related articles are gone, all of the law's own words are there", async () => {
    const { body, document } = await read("mat-tran-to-quoc-viet-nam");
    expect(document.text).not.toMatch(/Đang cập nhật|Danh sách điều khoản|THÔNG TIN VĂN BẢN|35004000/);
    const words = (text: string) => text.normalize("NFC").match(/[\p{L}\d]+/gu) ?? [];
    const law = body.slice(body.indexOf("Chương I"));
    const notes = document.dropped
      .filter(({ reason }) => reason === "cross-reference")
      .map(({ text }) => text);
    const kept = words(`${document.text}\n${notes.join("\n")}`).join("").length;
    expect(notes.length).toBeGreaterThan(10);
    expect(kept).toBe(words(law.replace(/\u00AD/g, "")).join("").length);
  });

  test("640 KB are read in less than 3 seconds", async () => {
    const startedAt = performance.now();
    await read("thuc-hien-dan-chu-o-co-so");
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});
