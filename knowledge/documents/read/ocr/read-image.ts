import sharp from "sharp";
import { assembleDocuments } from "../assemble-document.ts";
import { layOutPage, type PageLayout } from "../pages/page-layout.ts";
import { readPages } from "../pages/read-pages.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { createOcrReport } from "./ocr-report.ts";
import { type OcrLimits, openOcrSession } from "./ocr-session.ts";
import type { Picture } from "./picture.ts";

interface ImageSource {
  readonly id: string;
  readonly bytes: Uint8Array;
}

interface ImageOptions {
  readonly onPage?: (done: number, total: number) => void;
  readonly ocrLimits?: OcrLimits;
}

/** Pixels of the longer side of a page at which letters are read best: A4 at 200 to 300 dpi. */
const SIDE = { least: 2000, usual: 2340, most: 3600 } as const;
/** The longer side of A4 in inches: what a photograph shows is taken for a page. */
const PAGE_INCHES = 11.69;
/** As many as a page of A3 at 600 dpi; the numbers in a picture's head may promise more than the memory has. */
const MAX_PIXELS = 70_000_000;
/** Of a TIFF with several pages. */
const MOST_PAGES = 200;

/** A scan or photograph of a page (PNG, JPEG, WebP), or of several (TIFF). */
export async function readImage({ id, bytes }: ImageSource, options: ImageOptions = {}): Promise<Reading[]> {
  const format = await formatOf(bytes);
  if (format === undefined) return [skipped(readingMessage("pictureDamaged"))];
  const session = openOcrSession(options.ocrLimits);
  const report = createOcrReport();
  const unreadable: { text: string; reason: string }[] = [];
  const pages: PageLayout[] = [];
  try {
    const count = Math.min(format.pages, MOST_PAGES);
    for (let number = 1; number <= count; number++) {
      const picture = await decodePicture(bytes, number - 1);
      if (picture === undefined) return [skipped(readingMessage("pictureDamaged"))];
      const read = await session.read(picture);
      if (typeof read === "string") report.failed(number, read);
      else {
        if (read.runs.length > 0) report.recognised(number, read.unknownWords);
        pages.push(layOutPage({ ...read, number, rules: [], pictures: [] }));
        unreadable.push(...read.unreadable.map((text) => ({ text, reason: "unreadable" })));
      }
      options.onPage?.(number, count);
    }
  } finally {
    await session.close();
  }
  const { lines, dropped, tables } = readPages(pages);
  if (lines.length === 0) return [skipped(report.failure() ?? readingMessage("pictureEmpty"))];
  const readAs = {
    format: format.name,
    pages: pages.length,
    tables,
    ocrPages: report.pages(),
    warnings: report.warnings(),
  };
  return assembleDocuments({
    id,
    title: undefined,
    lines,
    metadata: {},
    dropped: [...dropped, ...unreadable],
    readAs,
  });
}

async function formatOf(bytes: Uint8Array): Promise<{ name: string; pages: number } | undefined> {
  try {
    const { format, pages = 1 } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    return { name: format, pages };
  } catch {
    return undefined;
  }
}

/** In grey, as the camera held it, of a size that letters are read well at. */
async function decodePicture(bytes: Uint8Array, page: number): Promise<Picture | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, page, failOn: "error" }).autoOrient();
    const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, page }).metadata();
    const side = Math.max(width, height);
    const wanted = side < SIDE.least ? SIDE.usual : Math.min(side, SIDE.most);
    const scaled = image.resize({ width: wanted, height: wanted, fit: "inside", kernel: "cubic" });
    const { data, info } = await scaled
      .flatten({ background: "#fff" })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, grey: new Uint8Array(data), dpi: wanted / PAGE_INCHES };
  } catch {
    return undefined;
  }
}
