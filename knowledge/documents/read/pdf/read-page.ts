import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page, Run } from "../pages/page.ts";
import { drawnShapes } from "./drawn-shapes.ts";
import { readFontLetters } from "./read-letters.ts";
import { signedNumbers } from "./signed-numbers.ts";
import { type PenFont, TextPen } from "./text-pen.ts";
import { turnUpright } from "./turn-upright.ts";

export interface PdfPage extends Page {
  /** Paths that are painted. */
  readonly paths: number;
  /** What stands askew or across: watermarks, marks at the side. */
  readonly turned: readonly string[];
}

/** The letters, lines and pictures of one page. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  // Signatures are annotations and none of the page's text, but for the number that one fills in.
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const pen = new TextPen(fontFinder(page));
  const drawn = drawnShapes(operators, viewport.transform, pen);
  const signed = await signedNumbers(page, fontFinder(page));
  const upright = turnUpright([...pen.placed, ...signed], viewport);
  page.cleanup();
  return {
    number: page.pageNumber,
    ...upright.size,
    runs: withoutDoubles(upright.runs.map(readFontLetters)),
    turned: upright.turned,
    rules: upright.isTurned ? [] : drawn.rules,
    pictures: drawn.pictures,
    paths: drawn.paths,
    ...(pen.hidden * 2 > pen.shown && { isOverlay: true as const }),
  };
}

/** Fonts by what the page calls them, their names without the tag of a subset. */
function fontFinder(page: PDFPageProxy): (loadedName: string) => PenFont {
  const fonts = new Map<string, PenFont>();
  return (loadedName) => {
    const known = fonts.get(loadedName);
    if (known !== undefined) return known;
    const found: unknown = page.commonObjs.has(loadedName) ? page.commonObjs.get(loadedName) : undefined;
    const font = typeof found === "object" && found !== null ? found : {};
    const name = "name" in font ? String(font.name) : "";
    const unit = "fontMatrix" in font && Array.isArray(font.fontMatrix) ? Number(font.fontMatrix[0]) : 0.001;
    const read = { name: name.replace(/^[A-Z]{6}\+/, ""), unit: unit || 0.001 };
    fonts.set(loadedName, read);
    return read;
  };
}

/** Some programs make letters bold by writing them twice, a hair's breadth apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, number>();
  const kept: Run[] = [];
  for (const run of runs) {
    const key = `${run.text}|${Math.round(run.left / 2)}|${Math.round(run.baseline / 2)}`;
    const at = run.text.trim() === "" ? undefined : seen.get(key);
    if (at !== undefined) {
      kept[at] = { ...kept[at]!, bold: true };
      continue;
    }
    seen.set(key, kept.length);
    kept.push(run);
  }
  return kept;
}
