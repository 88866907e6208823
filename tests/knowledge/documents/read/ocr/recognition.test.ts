import { expect, test } from "vitest";
import { parseHocr } from "../../../../../knowledge/documents/read/ocr/hocr.ts";
import { mendAccents } from "../../../../../knowledge/documents/read/ocr/mend-accents.ts";
import { createOcrReport, spansOf } from "../../../../../knowledge/documents/read/ocr/ocr-report.ts";
import { openOcrSession } from "../../../../../knowledge/documents/read/ocr/ocr-session.ts";
import { type Picture, quarterTurned } from "../../../../../knowledge/documents/read/ocr/picture.ts";
import { readImage } from "../../../../../knowledge/documents/read/ocr/read-image.ts";
import { findSkew, levelled, runsUpright } from "../../../../../knowledge/documents/read/ocr/skew.ts";
import { sortLines } from "../../../../../knowledge/documents/read/ocr/sort-lines.ts";
import { placeOf } from "../../../../../knowledge/documents/read/pages/place-of.ts";

const HOCR = `<span class='ocr_line' id='l1' title="bbox 10 20 110 40; baseline 0 -5; x_size 22">
 <span class='ocrx_word' id='w1' title='bbox 10 20 50 40; x_wconf 96'>Thôn</span>
 <span class='ocrx_word' id='w2' title='bbox 55 20 110 40; x_wconf 91'>Bến &amp;</span></span>`;

function lineOf(text: string, confidence = 85) {
  const words = text.split(" ").map((word, at) => ({
    text: word,
    confidence,
    left: at * 50,
    right: at * 50 + 40,
    top: 0,
    bottom: 20,
  }));
  return { words, baseline: 18, size: 20 };
}

/** A page of bars where lines of text would be. */
function ruled(): Picture {
  const [width, height] = [600, 840];
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 100; y < 740; y++) {
    if (y % 30 < 10) for (let x = 60; x < 540; x++) if (x % 45 < 38) grey[y * width + x] = 0;
  }
  return { width, height, grey, dpi: 72 };
}

test("lines and words of hOCR are read with their places", () => {
  const [line] = parseHocr(HOCR);
  expect(line).toMatchObject({ baseline: 35, size: 22 });
  expect(line?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
    ["Thôn", 96],
    ["Bến &", 91],
  ]);
});

test("accents that a recogniser mistook are put right from their neighbours, letters and names stay", () => {
  const mended = (text: string) =>
    mendAccents([lineOf(text)])[0]
      ?.words.map((word) => word.text)
      .join(" ");
  expect(mended("sửa đôi, bổ sung một sô điều")).toBe("sửa đổi, bổ sung một số điều");
  expect(mended("thủ tục hành chính")).toBe("thủ tục hành chính");
  expect(mended("xyz 12 abc")).toBe("xyz 12 abc");
});

test("seals are told from text, and unknown words are named", () => {
  const { readable, unreadable, unknownWords } = sortLines([
    lineOf("người dân gửi đơn ở xuqđ xã"),
    lineOf("~ |_ ;- ¬", 20),
  ]);
  expect(readable).toHaveLength(1);
  expect(unreadable).toEqual(["~ |_ ;- ¬"]);
  expect(unknownWords).toEqual(["xuqđ"]);
});

test("a page that slopes or lies on its side is noticed", () => {
  const page = ruled();
  expect(Math.abs(findSkew(page))).toBeLessThan(0.2);
  expect(findSkew(levelled(page, 3))).toBeCloseTo(-3, 0);
  expect(runsUpright(page)).toBe(false);
  expect(runsUpright(quarterTurned(page, 1))).toBe(true);
  expect(quarterTurned(quarterTurned(page, 1), 3).grey).toEqual(page.grey);
});

test("the box of a line on a turned page is that on the page as it is seen", () => {
  const page = { number: 1, width: 800, height: 600, quarters: 1 };
  expect(placeOf(page, { left: 80, top: 60, right: 400, bottom: 90 }, true)).toEqual({
    page: 1,
    box: [0.1, 0.5, 0.05, 0.4],
    ocr: true,
  });
});

test("a page that takes too long is given up and named, with the others read", async () => {
  const slow = {
    recognise: () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), 60)),
    close: async () => {},
  };
  const session = openOcrSession({ pageMs: 20, fileMs: 1000 }, async () => slow);
  expect(await session.read(ruled())).toBe("too-slow");
  const report = createOcrReport();
  report.failed(4, "too-slow");
  for (const page of [1, 2, 3]) report.recognised(page, []);
  expect(report.warnings()).toEqual([
    expect.stringContaining("Trang 1–3"),
    expect.stringContaining("Trang 4"),
  ]);
});

test("pages are named as spans", () => {
  expect(spansOf([3, 4, 5, 7, 9, 10])).toBe("3–5, 7, 9–10");
});

test("what is no picture is refused with what to do", async () => {
  const [reading] = await readImage({ id: "x", bytes: Buffer.from("\x89PNG\r\n\x1a\n rubbish", "latin1") });
  expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining("Không mở được ảnh") });
});
