import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page, Run } from "../pages/page.ts";
import { drawnShapes } from "./drawn-shapes.ts";
import { type PlacedText, turnUpright } from "./turn-upright.ts";

export interface PdfPage extends Page {
  /** Paths that are painted. */
  readonly paths: number;
  /** What stands askew or across: watermarks, marks at the side. */
  readonly turned: readonly string[];
}

/** The letters, lines and pictures of one page. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const operators = await page.getOperatorList();
  const drawn = drawnShapes(operators, viewport.transform);
  const fonts = fontFinder(page);
  const items = content.items.flatMap((item) => ("str" in item && item.str !== "" ? [item] : []));
  const placed = items.map(
    (item): PlacedText => ({
      text: item.str,
      matrix: multiply(viewport.transform, item.transform),
      width: item.width,
      font: fonts(item.fontName),
    }),
  );
  const upright = turnUpright(placed, viewport);
  page.cleanup();
  return {
    number: page.pageNumber,
    ...upright.size,
    runs: withoutDoubles(upright.runs),
    turned: upright.turned,
    rules: upright.isTurned ? [] : drawn.rules,
    pictures: drawn.pictures,
    paths: drawn.paths,
    ...(drawn.hidden * 2 > drawn.shown && { isOverlay: true as const }),
  };
}

function multiply(view: readonly number[], text: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = text;
  return [
    a * ta + c * tb,
    b * ta + d * tb,
    a * tc + c * td,
    b * tc + d * td,
    a * te + c * tf + e,
    b * te + d * tf + f,
  ];
}

/** Name of a font without the tag of its subset, by what the page calls it. */
function fontFinder(page: PDFPageProxy): (loadedName: string) => string {
  const names = new Map<string, string>();
  return (loadedName) => {
    const known = names.get(loadedName);
    if (known !== undefined) return known;
    const font: unknown = page.commonObjs.has(loadedName) ? page.commonObjs.get(loadedName) : undefined;
    const named = typeof font === "object" && font !== null && "name" in font ? String(font.name) : "";
    const name = named.replace(/^[A-Z]{6}\+/, "");
    names.set(loadedName, name);
    return name;
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
