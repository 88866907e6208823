import type { Run } from "../pages/page.ts";

/** Letters with the matrix that puts them on the page (y runs down). */
export interface PlacedText {
  readonly text: string;
  readonly matrix: readonly number[];
  /** Length along the line in points. */
  readonly width: number;
  readonly font: string;
}

export interface UprightPage {
  readonly size: { readonly width: number; readonly height: number };
  readonly runs: readonly Run[];
  readonly turned: readonly string[];
  /** The page lies on its side: its text runs up or down and was turned. */
  readonly isTurned: boolean;
}

/** Quarter turns clockwise from upright; undefined for what stands askew. */
function quarterOf([a = 1, b = 0]: readonly number[]): number | undefined {
  const turns = (Math.atan2(b, a) / Math.PI) * 2;
  const quarter = Math.round(turns);
  return Math.abs(turns - quarter) > 0.05 ? undefined : (quarter + 4) % 4;
}

/** Text that most of the page's letters run along is upright; what runs another way is named apart. */
export function turnUpright(
  placed: readonly PlacedText[],
  page: { readonly width: number; readonly height: number },
): UprightPage {
  const letters = [0, 0, 0, 0];
  for (const { text, matrix } of placed) {
    const quarter = quarterOf(matrix);
    if (quarter !== undefined) letters[quarter]! += text.length;
  }
  const main = letters.indexOf(Math.max(...letters));
  const isUpright = ({ matrix }: PlacedText) => quarterOf(matrix) === main;
  const isSideways = main % 2 === 1;
  return {
    size: { width: isSideways ? page.height : page.width, height: isSideways ? page.width : page.height },
    runs: placed.filter(isUpright).map((text) => runOf(text, main, page)),
    turned: placed
      .filter((text) => !isUpright(text) && text.text.trim() !== "")
      .map(({ text }) => text.trim()),
    isTurned: main !== 0,
  };
}

function runOf(
  { text, matrix, width, font }: PlacedText,
  quarter: number,
  page: { width: number; height: number },
): Run {
  const [, , c = 0, d = 1, e = 0, f = 0] = matrix;
  const size = Math.hypot(c, d) || 1;
  const [left, baseline] = turnPoint(e, f, quarter, page);
  return {
    text,
    left,
    right: left + Math.max(0, width),
    baseline,
    // Letters reach about so far above and below the line.
    top: baseline - 0.8 * size,
    bottom: baseline + 0.2 * size,
    size,
    ...(font !== "" && { font }),
    ...(/bold|black|heavy|demi/i.test(font) && { bold: true as const }),
    ...(/italic|oblique/i.test(font) && { italic: true as const }),
  };
}

function turnPoint(
  x: number,
  y: number,
  quarter: number,
  page: { width: number; height: number },
): [number, number] {
  if (quarter === 1) return [y, page.width - x];
  if (quarter === 2) return [page.width - x, page.height - y];
  return quarter === 3 ? [page.height - y, x] : [x, y];
}
