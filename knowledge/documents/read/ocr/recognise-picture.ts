import { evenLight } from "./even-light.ts";
import type { OcrLine } from "./hocr.ts";
import { type Picture, quarterTurned } from "./picture.ts";
import type { RecogniseOptions, Recogniser } from "./recogniser.ts";
import { findSkew, levelled, runsUpright } from "./skew.ts";
import { qualityOf } from "./word-quality.ts";

export interface RecognisedPicture {
  readonly lines: readonly OcrLine[];
  /** Of the picture as it was read, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Quarters by which it was turned clockwise to be read. */
  readonly quarters: number;
}

/** Lines that slope less are read as they are, in degrees. */
const LEVEL = 0.25;
/** Quality at which no other side is tried: of a page on its head or its side a tenth of the words is read. */
const READABLE = 0.55;

/** Reads a picture of a page: evenly lit, level, and turned until its words are words. */
export async function recognisePicture(
  picture: Picture,
  recogniser: Recogniser,
  options: RecogniseOptions = {},
): Promise<RecognisedPicture> {
  const lit = evenLight(picture);
  const first = runsUpright(lit) ? 1 : 0;
  let best: { read: RecognisedPicture; quality: number } | undefined;
  for (const quarters of [first, first + 2, 1 - first, 3 - first]) {
    const read = await recogniseTurned(lit, quarters, recogniser, options);
    const quality = qualityOf(read.lines);
    if (best === undefined || quality > best.quality) best = { read, quality };
    // A picture without words has no right side.
    if (
      best.quality >= READABLE ||
      (quarters === first + 2 && best.quality > 0.3) ||
      countWords(read.lines) < 5
    )
      break;
  }
  return best!.read;
}

async function recogniseTurned(
  picture: Picture,
  quarters: number,
  recogniser: Recogniser,
  options: RecogniseOptions,
) {
  const turned = quarterTurned(picture, quarters);
  const skew = findSkew(turned);
  const level = Math.abs(skew) < LEVEL ? turned : levelled(turned, skew);
  const lines = await recogniser.recognise(level, options);
  const { width, height, dpi } = level;
  return { lines, width, height, dpi, quarters: quarters % 4 };
}

function countWords(lines: readonly OcrLine[]): number {
  return lines.reduce((sum, { words }) => sum + words.length, 0);
}
