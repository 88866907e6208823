import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readingMessage } from "../reading-messages.ts";

export type Opened =
  | { readonly kind: "opened"; readonly pdf: PDFDocumentProxy; close(): Promise<void> }
  | { readonly kind: "failed"; readonly reason: string };

const PACKAGE = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")))),
);

/** Most pixels of one picture: a page of A3 at 600 dpi. A larger one would take more than 280 MB when it is drawn. */
const MAX_PICTURE_PIXELS = 70_000_000;

/** Opens a PDF that needs no password; one without pages counts as damaged. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const task = getDocument({
    // pdf.js takes the memory over, and the caller may still need it.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(PACKAGE, "cmaps")}/`,
    standardFontDataUrl: `${join(PACKAGE, "standard_fonts")}/`,
    wasmUrl: `${join(PACKAGE, "wasm")}/`,
    // Names of fonts tell bold letters and letters of before Unicode.
    fontExtraProperties: true,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: MAX_PICTURE_PIXELS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > 0) return { kind: "opened", pdf, close: () => task.destroy() };
    await task.destroy();
    return { kind: "failed", reason: readingMessage("pdfDamaged") };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { kind: "failed", reason: readingMessage(isLocked ? "pdfLocked" : "pdfDamaged") };
  }
}
