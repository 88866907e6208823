import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OcrFailure, OcrSession } from "../ocr/ocr-session.ts";
import { type Box, contains, type Run } from "../pages/page.ts";
import type { TextLayer } from "./judge-text-layer.ts";
import type { PdfPage } from "./read-page.ts";
import { renderPage } from "./render-page.ts";

export interface RecognisedPage {
  readonly page: PdfPage;
  /** False where the picture turned out to hold no text. */
  readonly hasWords: boolean;
  readonly unreadable: readonly string[];
  readonly unknownWords: readonly string[];
}

/** Fewer words than these in a picture beside text are a logo or a seal. */
const FEWEST_WORDS = 12;

/** The page with the words of its picture: in place of letters that make no words, or beside a head and a signature that do. */
export async function recognisePage(
  proxy: PDFPageProxy,
  page: PdfPage,
  layer: TextLayer,
  session: OcrSession,
): Promise<RecognisedPage | OcrFailure> {
  const read = await session.read(await renderPage(proxy, page));
  if (typeof read === "string") return read;
  const { runs, width, height, quarters, unreadable, unknownWords } = read;
  const own = layer === "partial" && quarters === 0 ? page.runs.filter(({ text }) => text.trim() !== "") : [];
  const found = runs.filter((run) => !own.some((known) => covers(known, run)));
  if (own.length > 0 && found.length < FEWEST_WORDS) {
    return { page, hasWords: false, unreadable: [], unknownWords: [] };
  }
  return {
    page: { ...page, width, height, runs: [...own, ...found], ...(quarters > 0 && { quarters }) },
    hasWords: found.length > 0,
    unreadable,
    unknownWords,
  };
}

function covers(known: Box, run: Run): boolean {
  return contains(known, (run.left + run.right) / 2, (run.top + run.bottom) / 2);
}
