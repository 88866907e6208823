import type { Run } from "../pages/page.ts";
import type { OcrLine } from "./hocr.ts";
import type { RecognisedPicture } from "./recognise-picture.ts";

/** Sizes of lines that differ by less are one: Tesseract measures letters line by line. */
const SAME_SIZE = 0.28;
/** Tesseract's size runs from the deepest to the tallest letter; that of a font is as much higher. */
const FONT_SIZE = 0.86;

/** What was read, as runs in points. */
export function runsOf({ lines, dpi }: RecognisedPicture): Run[] {
  const scale = 72 / dpi;
  const usual = medianSize(lines);
  return lines.flatMap(({ words, baseline, size }) => {
    const isUsual = Math.abs(size - usual) < SAME_SIZE * usual;
    return words.map(({ text, left, top, right, bottom }): Run => {
      return {
        text: `${text} `,
        left: left * scale,
        right: right * scale,
        top: top * scale,
        bottom: bottom * scale,
        baseline: baseline * scale,
        size: (isUsual ? usual : size) * scale * FONT_SIZE,
        ocr: true,
      };
    });
  });
}

function medianSize(lines: readonly OcrLine[]): number {
  const sizes = lines.flatMap(({ size, words }) => words.map(() => size)).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}
