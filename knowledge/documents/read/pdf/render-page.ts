import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Picture, pictureOf } from "../ocr/picture.ts";
import type { PdfPage } from "./read-page.ts";

/**
 * Pixels an inch for pages that are drawn; a scan is read best as it was scanned: 200 dpi blown up to 300 have more errors.
 */
const DPI = { usual: 250, least: 150, most: 300 } as const;
/** A3 at 300 dpi: larger pages are drawn smaller. */
const MAX_PIXELS = 17_500_000;

type RenderCanvas = Parameters<PDFPageProxy["render"]>[0]["canvas"];

/** The page as it looks. */
export async function renderPage(proxy: PDFPageProxy, page: PdfPage): Promise<Picture> {
  const [, , wide = 1, high = 1] = proxy.view;
  const most = 72 * Math.sqrt(MAX_PIXELS / Math.max(1, wide * high));
  const dpi = Math.min(most, Math.max(DPI.least, Math.min(DPI.most, scanDpi(page) ?? DPI.usual)));
  const viewport = proxy.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // Its canvas has all that pdf.js asks of a browser's.
  await proxy.render({ canvas: canvas as unknown as RenderCanvas, viewport }).promise;
  const picture = pictureOf(canvas, dpi);
  proxy.cleanup();
  return picture;
}

/** Of the largest picture, where the file says how many pixels it has. */
function scanDpi({ pictures }: PdfPage): number | undefined {
  const area = ({ left, right, top, bottom }: (typeof pictures)[number]) => (right - left) * (bottom - top);
  const [largest] = [...pictures].sort((a, b) => area(b) - area(a));
  if (largest?.pixelsWide === undefined) return undefined;
  const inches = Math.max(largest.right - largest.left, 1) / 72;
  return largest.pixelsWide / inches;
}
