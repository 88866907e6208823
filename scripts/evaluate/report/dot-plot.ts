import { drawHorizontalAxis, formatTick, linearAxis, logarithmicAxis } from "./axis.ts";
import { drawCircle, drawLine, drawSvg, drawText, GRID, INK, textWidth } from "./svg.ts";

/** A dot with its whiskers; undefined where there is nothing to show. */
export interface Dot {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface DotSeries {
  readonly name: string;
  readonly color: string;
  /** One for each category. */
  readonly dots: readonly (Dot | undefined)[];
}

interface DotPlot {
  /** From top to bottom. */
  readonly categories: readonly string[];
  readonly series: readonly DotSeries[];
  /** What the numbers are, with their unit. */
  readonly axis: string;
  readonly logarithmic?: boolean;
  /** Values to draw a line across at. */
  readonly marks?: readonly number[];
  /** Pixels. */
  readonly width: number;
}

/** Pixels between the dots of one category. */
const STEP = 13;
const LEGEND_LINE = 20;
const [BOTTOM, RIGHT] = [48, 22];
/** Over the plot, where the marks are named. */
const MARKS_LINE = 16;

/** A dot with whiskers for each series and category, as an SVG of this width; its height follows from the dots. */
export function drawDotPlot({ categories, series, axis, logarithmic, marks = [], width }: DotPlot): string {
  const legend = drawLegend(series, width);
  const top = legend.height + (marks.length > 0 ? MARKS_LINE : 4);
  const left = 12 + Math.max(...categories.map(textWidth));
  const band = STEP * (series.length + 1);
  const bottom = top + band * categories.length;
  const values = series.flatMap(({ dots }) =>
    dots.flatMap((dot) => (dot ? [dot.value, dot.low ?? dot.value, dot.high ?? dot.value] : [])),
  );
  const pixels = { from: left, to: width - RIGHT };
  const across = (logarithmic ? logarithmicAxis : linearAxis)([...values, ...marks], pixels);
  const names = categories.map((category, i) =>
    drawText(left - 8, top + band * (i + 0.5), category, { "text-anchor": "end" }),
  );
  const bands = [...categories.keys(), categories.length].map((i) =>
    drawLine([left, top + band * i], [width - RIGHT, top + band * i], { stroke: GRID }),
  );
  const crossing = marks.flatMap((mark) => [
    drawLine([across.at(mark), top], [across.at(mark), bottom], { stroke: INK, "stroke-dasharray": "4 3" }),
    drawText(across.at(mark), top - 8, formatTick(mark), { "text-anchor": "middle" }),
  ]);
  const dots = series.flatMap(({ color, dots: shown }, row) =>
    shown.flatMap((dot, category) => {
      const y = top + band * category + STEP * (row + 1);
      return dot ? drawDot(dot, y, color, across.at) : [];
    }),
  );
  return drawSvg({ width, height: bottom + BOTTOM }, [
    ...legend.drawn,
    ...bands,
    ...drawHorizontalAxis(across, axis, { top, bottom }),
    ...names,
    ...crossing,
    ...dots,
  ]);
}

function drawDot({ value, low = value, high = value }: Dot, y: number, color: string, at: Scale): string[] {
  const whisker = { stroke: color, "stroke-width": 2 };
  return [drawLine([at(low), y], [at(high), y], whisker), drawCircle(at(value), y, 4, { fill: color })];
}

type Scale = (value: number) => number;

/** A dot and a name for each series, in as many lines as the width asks for. */
function drawLegend(
  series: readonly Pick<DotSeries, "name" | "color">[],
  width: number,
): { readonly drawn: string[]; readonly height: number } {
  const drawn: string[] = [];
  let [x, y] = [6, LEGEND_LINE / 2];
  for (const { name, color } of series) {
    const needed = 12 + textWidth(name) + 14;
    if (x > 6 && x + needed > width) [x, y] = [6, y + LEGEND_LINE];
    drawn.push(drawCircle(x, y, 4, { fill: color }), drawText(x + 10, y, name));
    x += needed;
  }
  return { drawn, height: y + LEGEND_LINE / 2 };
}
