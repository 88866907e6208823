import type { Box, Run } from "../../../../../knowledge/documents/read/pages/page.ts";
import { layOutPage } from "../../../../../knowledge/documents/read/pages/page-layout.ts";
import { readPages } from "../../../../../knowledge/documents/read/pages/read-pages.ts";

/** A line of a made page: where it begins, where its letters stand, and what else is special about it. */
export type MadeLine = readonly [left: number, baseline: number, text: string, more?: Partial<Run>];

const SIZE = 12;
/** Letters of the made pages are all half as wide as high. */
const LETTER = SIZE / 2;

export function runOf([left, baseline, text, more]: MadeLine): Run {
  const right = left + text.length * LETTER;
  return { text, left, right, baseline, top: baseline - 10, bottom: baseline + 2, size: SIZE, ...more };
}

/** The left edge of a line that is centred on a page of A4. */
export function centred(text: string, middle = 300): number {
  return middle - (text.length * LETTER) / 2;
}

/** What is read from pages of A4 with these lines and borders. */
export function readMade(pages: readonly (readonly MadeLine[])[], rules: readonly Box[] = []) {
  return readPages(
    pages.map((lines, index) =>
      layOutPage({ number: index + 1, width: 600, height: 840, runs: lines.map(runOf), rules, pictures: [] }),
    ),
  );
}

export function textsOf({ lines }: ReturnType<typeof readMade>): string[] {
  return lines.map(({ text }) => text);
}
