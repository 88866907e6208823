import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawnShapes } from "./drawn-shapes.ts";
import { type PenFont, TextPen } from "./text-pen.ts";
import type { PlacedText } from "./turn-upright.ts";

/** Height in points of a field with a number, at most; the stamp of a signature has several lines. */
const HIGHEST = 30;

/**
 * Numbers and days that a clerk filled in by signing: programs for digital signatures put each into a small field of its own
 * beside `Số:` and `ngày`, which is no text of the page.
 */
export async function signedNumbers(
  page: PDFPageProxy,
  fontOf: (loadedName: string) => PenFont,
): Promise<PlacedText[]> {
  const fields = await page.getAnnotations();
  const small = new Set(
    fields.flatMap(({ id, fieldType, rect }) => {
      const [, bottom = 0, , top = 0] = Array.isArray(rect) ? rect.map(Number) : [];
      return fieldType === "Sig" && Math.abs(top - bottom) <= HIGHEST ? [String(id)] : [];
    }),
  );
  if (small.size === 0) return [];
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const viewport = page.getViewport({ scale: 1 });
  const pen = new TextPen(fontOf);
  for (
    let at = fnArray.indexOf(OPS.beginAnnotation);
    at >= 0;
    at = fnArray.indexOf(OPS.beginAnnotation, at + 1)
  ) {
    const [id, , transform, matrix] = argsArray[at] as readonly unknown[];
    const end = fnArray.indexOf(OPS.endAnnotation, at);
    if (end < 0 || !small.has(String(id))) continue;
    const field = {
      fnArray: [OPS.transform, OPS.transform, ...fnArray.slice(at + 1, end)],
      argsArray: [transform, matrix, ...argsArray.slice(at + 1, end)],
    };
    drawnShapes(field, viewport.transform, pen);
  }
  return pen.placed.filter(({ text }) => /^\s*\d{1,5}\p{L}?\s*$/u.test(text));
}
