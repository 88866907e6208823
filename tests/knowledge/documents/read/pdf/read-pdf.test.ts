import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../../../knowledge/documents/read/pdf/read-pdf.ts";
import type { Reading } from "../../../../../knowledge/documents/read/reading.ts";
import { blockTexts, documentOf, fixtureFolder, headingsOf } from "../support.ts";

// Made with LibreOffice from our own words, with a font that lacks some letters, which another fills in.
async function readFixture(name: string) {
  const [reading] = await readPdf({ id: name, bytes: readFileSync(`${fixtureFolder("pdf")}${name}`) });
  return documentOf(reading!);
}

test("a letter of two pages keeps its heads, articles and signature in order", async () => {
  const document = await readFixture("cong-van-hai-cot-dau.pdf");
  const order = [
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI HOA",
    "Số: 17/KH-UBND",
    "CỘNG HÒA",
    "KẾ HOẠCH",
    "Nơi nhận:",
    "Đào Thị Mẫn",
  ];
  const head = (document.head ?? []).map(({ text }) => text).join("\n");
  const places = order.map((text) => head.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(document.metadata).toMatchObject({ number: "17/KH-UBND", type: "Kế hoạch", signer: "Đào Thị Mẫn" });
  expect(headingsOf(document)).toHaveLength(4);
  expect(document.readAs).toMatchObject({ format: "pdf", pages: 2 });
  expect(document.readAs?.ocrPages).toBeUndefined();
});

test("two columns are read one after the other", async () => {
  const { text } = await readFixture("ban-tin-hai-cot.pdf");
  expect(text).toContain("ghi vào sổ theo dõi và chuyển đơn đến bộ phận phụ trách trong hai ngày làm việc.");
  expect(text.indexOf("Bài 3")).toBeLessThan(text.indexOf("Bài 4"));
});

test("a table over two pages is one, with its head once", async () => {
  const document = await readFixture("bieu-ngang-nhieu-trang.pdf");
  expect(document.readAs?.tables).toBe(1);
  expect(blockTexts(document).filter((text) => /Thôn Bến 4/.test(text))).toHaveLength(1);
  expect(document.blocks.find(({ place }) => place?.page === 2)?.place?.box).toHaveLength(4);
});

describe("a PDF that cannot be read is named with what to do", () => {
  const reasonOf = ([reading]: Reading[]) => (reading?.kind === "skipped" ? reading.reason : "");
  const whole = readFileSync(`${fixtureFolder("pdf")}ban-tin-hai-cot.pdf`);
  test.each([
    ["an empty one", new Uint8Array()],
    ["only its mark", Buffer.from("%PDF-1.7\n")],
    ["a page tree that holds itself", Buffer.from(loopingPdf())],
    ["rubbish", Buffer.from("%PDF-1.4 ".repeat(400))],
  ])("%s", async (_, bytes) => {
    expect(reasonOf(await readPdf({ id: "x", bytes }))).toMatch(/PDF bị hỏng|không có chữ/);
  });

  test("a cut one gives what is left of it or its reason", async () => {
    const [reading] = await readPdf({ id: "x", bytes: whole.subarray(0, whole.length / 2) });
    expect(reading).toBeDefined();
  });
});

function loopingPdf(): string {
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
}
