import { expect, test } from "vitest";
import { splitMarkdown } from "../../../../../knowledge/documents/read/markdown/parse-markdown.ts";
import { readMarkdown } from "../../../../../knowledge/documents/read/markdown/read-markdown.ts";
import { blockTexts, boilerplate, documentOf, droppedBy, headingsOf } from "../support.ts";

async function read(text: string) {
  return documentOf(await readMarkdown({ id: "tai-lieu", text }, boilerplate));
}

test("front matter becomes metadata, keys of other programs are ignored", async () => {
  const document = await read(`---
layout: page
title: Quy chế công tác dân vận
number: 23-QĐ/TW
issuer: Bộ Chính trị
date: 30/7/2021
url: https://example.vn/van-ban?so=23
byline: Tổ biên soạn
origin: Trang văn bản
summary: true
---

Bản tóm tắt.
`);
  expect(document.title).toBe("Quy chế công tác dân vận");
  expect(document.metadata).toEqual({
    number: "23-QĐ/TW",
    issuer: "Bộ Chính trị",
    date: "2021-07-30",
    url: "https://example.vn/van-ban?so=23",
    byline: "Tổ biên soạn",
    origin: "Trang văn bản",
    summary: true,
  });
  expect(document.text).toBe("Bản tóm tắt.");
});

test("front matter may say type, signer, place of issue and recipients, one or several", async () => {
  const declared = await read(`---
type: Kế hoạch
signer: Lê Văn Mẫu
signerOffice: KT. CHỦ TỊCH PHÓ CHỦ TỊCH
issuedAt: Bãi Dâu
recipients: [Các thôn, "Lưu: VT"]
---
Nội dung.
`);
  expect(declared.metadata).toEqual({
    type: "Kế hoạch",
    signer: "Lê Văn Mẫu",
    signerOffice: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    issuedAt: "Bãi Dâu",
    recipients: ["Các thôn", "Lưu: VT"],
  });
  expect((await read("---\nrecipients: Các thôn\n---\nNội dung.")).metadata.recipients).toEqual(["Các thôn"]);
});

test.each([
  ["date: 31/2/2022", '"date"'],
  ["url: javascript:alert(1)", '"url"'],
  ["summary: có", '"summary"'],
  ["title: [một, hai]", '"title"'],
])("a wrong field (%s) names itself in the reason", async (line, named) => {
  const [reading] = await readMarkdown({ id: "x", text: `---\n${line}\n---\nNội dung.\n` }, boilerplate);
  expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining(named) });
});

test("front matter that is no YAML is a reason, not an exception", async () => {
  const [reading] = await readMarkdown(
    { id: "x", text: "---\ntitle: 'chưa đóng\n---\nNội dung.\n" },
    boilerplate,
  );
  expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining("YAML") });
});

test("an empty front matter field counts as not given", async () => {
  expect((await read("---\ntitle: A B C\nnumber:\n---\nNội dung.")).metadata).toEqual({});
});

test("headings keep their level; the one that is the title leaves the text", async () => {
  const document = await read(
    "# Sổ tay dân vận\n\n## Câu hỏi\n\n### Dân vận là gì?\n\nLà vận động nhân dân.\n",
  );
  expect(document.title).toBe("Sổ tay dân vận");
  expect(headingsOf(document)).toEqual(["Câu hỏi", "Dân vận là gì?"]);
  expect(document.blocks.map((block) => block.level)).toEqual([2, 3, 0]);
});

test("list items keep the numbers that were written, tables become rows, quotes paragraphs", async () => {
  const document = await read(
    "Mở đầu.\n\n3. Ba\n4. Bốn\n\n- gạch\n  1. trong\n\n| Tên | Việc |\n|---|---|\n| An | Trực |\n\n> Trích dẫn.\n",
  );
  expect(blockTexts(document)).toEqual([
    "Mở đầu.",
    "3. Ba",
    "4. Bốn",
    "- gạch",
    "1. trong",
    "Tên: An; Việc: Trực",
    "Trích dẫn.",
  ]);
});

test("wrapped lines are one paragraph, points of a law stay apart", async () => {
  const document = await read("Tổ dân vận họp\nmỗi tháng một lần.\na) nghe dân;\nb) báo lại.\n");
  expect(blockTexts(document)).toEqual(["Tổ dân vận họp mỗi tháng một lần.", "a) nghe dân;", "b) báo lại."]);
});

test("texts of links stay, images, HTML and comments go", async () => {
  const document = await read(
    "Xem [quy chế](https://example.vn) **này** ![ảnh bìa](a.png).\n\n<!-- ghi chú -->\n\n<div>khung</div>\n\nHết.\n",
  );
  expect(blockTexts(document)).toEqual(["Xem quy chế này .", "Hết."]);
});

test("a head of placeholders is dropped and shown, a filled row stays", async () => {
  const table =
    "| Thuộc tính | Nội dung |\n|---|---|\n| Số hiệu | Đang cập nhật |\n| Người ký | Trần Văn Ba |\n";
  const document = await read(`## THÔNG TIN VĂN BẢN\n\n${table}\n## NỘI DUNG\n\nĐoạn văn.\n`);
  expect(droppedBy(document, "placeholder")).toEqual(["Số hiệu: Đang cập nhật"]);
  expect(document.text).toContain("Người ký: Trần Văn Ba");
});

test("the generated list at the end of a codified law is dropped with all that stands under it", async () => {
  const document = await read(
    "## Văn bản\n\nĐiều 1. Tên\n\nLời.\n\n## Danh sách điều khoản\n\n### 001\n\nĐiều 1. Tên\n",
  );
  expect(headingsOf(document)).toEqual(["Điều 1. Tên"]);
  expect(droppedBy(document, "generated-list")).toEqual(["Danh sách điều khoản", "001", "Điều 1. Tên"]);
});

test("furniture of pages is not searched for in Markdown: whoever writes it means it", async () => {
  expect((await read("# Sổ tay\n\n## Thông báo\n\nLiên hệ\n\nTin khác\n")).text).toBe(
    "Thông báo\n\nLiên hệ\n\nTin khác",
  );
});

test("a long text is parsed in pieces that hold the same blocks", async () => {
  const piece = "## Mục\n\nĐoạn *nhấn*.\n\n1. Một\n\n   tiếp\n2. Hai\n\n```\nmã\n\nMã\n```\n\n";
  const whole = piece.repeat(60);
  const pieces = splitMarkdown(whole, 100);
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.join("")).toBe(whole);
  const blocks = blockTexts(await read(piece));
  expect(blockTexts(await read(whole.repeat(10)))).toHaveLength(blocks.length * 600);
});
