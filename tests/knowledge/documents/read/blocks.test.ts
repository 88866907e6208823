import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../../../knowledge/documents/document.ts";
import { readHtml } from "../../../../knowledge/documents/read/html/read-html.ts";
import { readMarkdown } from "../../../../knowledge/documents/read/markdown/read-markdown.ts";
import { readText } from "../../../../knowledge/documents/read/text/read-text.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { boilerplate } from "./support.ts";

const LINES = fc.constantFrom(
  "Dân vận khéo",
  "Chương I",
  "QUY ĐỊNH CHUNG",
  "Điều 3. Việc của tổ",
  "1. Nghe dân nói, nói dân hiểu.",
  "a) Ghi sổ;",
  "# Đề mục",
  "- gạch đầu dòng",
  "4",
  "Số lượt người xem: 9",
  "Hoà\u00A0giải  viên \u200Bđến nhà",
  "Một câu dài để làm đoạn văn thật, có hơn hai mươi tiếng, kết thúc bằng dấu chấm như mọi đoạn văn khác trên trang này.",
  "",
);
const SOURCE = fc.array(fc.oneof(LINES, fc.string({ unit: "grapheme", maxLength: 60 })), { maxLength: 20 });

function expectBlocks({ text, blocks, title }: Document) {
  const texts = blocks.map((block) => text.slice(block.start, block.end));
  expect(texts.join("\n\n")).toBe(text);
  for (const [index, block] of texts.entries()) {
    expect(block).toBe(block.trim());
    expect(block).not.toMatch(/^$|\n/);
    expect(blocks[index]?.kind === "heading").toBe((blocks[index]?.level ?? 0) > 0);
  }
  expect(normalise(text)).toBe(text);
  expect(title).not.toBe("");
}

test("blocks are the text, one empty line between two, whatever page was saved as text", () => {
  fc.assert(
    fc.property(SOURCE, (lines) => {
      const [reading] = readText({ id: "x", text: lines.join("\n") }, boilerplate);
      if (reading?.kind === "document") expectBlocks(reading.document);
    }),
    { numRuns: 300 },
  );
});

test("… and whatever Markdown was written", async () => {
  await fc.assert(
    fc.asyncProperty(SOURCE, async (lines) => {
      const [reading] = await readMarkdown({ id: "x", text: lines.join("\n") }, boilerplate);
      if (reading?.kind === "document") expectBlocks(reading.document);
    }),
    { numRuns: 200, examples: [[["\u2000", "Dân vận khéo"]], [["Dân vận khéo", "\u2000", "là gì"]]] },
  );
});

test("… and whatever HTML came, well-formed or not", () => {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "<li>",
    "<ol>",
    "<td>",
    "<tr>",
    "<br>",
    "<h2>",
    "</h2>",
    "<!--",
    "</x",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(LINES, tag, fc.string({ maxLength: 20 })), { maxLength: 20 }), (parts) => {
      const [reading] = readHtml({ id: "x", bytes: new TextEncoder().encode(parts.join("")) }, boilerplate);
      if (reading?.kind === "document") expectBlocks(reading.document);
    }),
    { numRuns: 150 },
  );
});
