import { decode } from "./html-entities.ts";

/** A word that was recognised, in pixels of the picture. */
export interface OcrWord {
  readonly text: string;
  /** 0..100, as the recogniser says. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  /** Where the letters stand, at the line's middle, and how high they are from the deepest to the tallest, in pixels. */
  readonly baseline: number;
  readonly size: number;
}

const LINE = /class=['"]ocr_(?:line|header|caption|textfloat)['"][^>]*title=(?:"([^"]*)"|'([^']*)')/;
const WORD = /class=['"]ocrx_word['"][^>]*title=(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/span>/g;

/** The lines of what Tesseract writes as hOCR. */
export function parseHocr(hocr: string): OcrLine[] {
  return hocr
    .split(/<span(?=[^>]*class=['"]ocr_(?:line|header|caption|textfloat))/)
    .flatMap((part): OcrLine[] => {
      const [, double, single] = LINE.exec(part) ?? [];
      const title = double ?? single;
      if (title === undefined) return [];
      const words = [...part.matchAll(WORD)].flatMap(([, first, second, inner = ""]) =>
        wordOf(first ?? second ?? "", inner),
      );
      if (words.length === 0) return [];
      const [left, , right, bottom] = numbersOf(title, "bbox");
      const [slope = 0, offset = 0] = numbersOf(title, "baseline");
      const [size] = numbersOf(title, "x_size");
      const middle = ((right ?? 0) - (left ?? 0)) / 2;
      return [{ words, baseline: (bottom ?? 0) + offset + slope * middle, size: size ?? heightOf(words) }];
    });
}

function wordOf(title: string, inner: string): OcrWord[] {
  const [left, top, right, bottom] = numbersOf(title, "bbox");
  const [confidence = 0] = numbersOf(title, "x_wconf");
  const text = decode(inner.replace(/<[^>]*>/g, "")).trim();
  if (text === "" || left === undefined || top === undefined || right === undefined || bottom === undefined)
    return [];
  return [{ text, confidence, left, top, right, bottom }];
}

function numbersOf(title: string, name: string): number[] {
  const found = new RegExp(`(?:^|;)\\s*${name}((?:\\s+-?[\\d.]+)+)`).exec(title)?.[1];
  return found?.trim().split(/\s+/).map(Number) ?? [];
}

function heightOf(words: readonly OcrWord[]): number {
  return Math.max(...words.map(({ top, bottom }) => bottom - top));
}
