import * as echarts from "echarts";

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
const [TOP_NARROW, TOP_WIDE, BOTTOM, RIGHT] = [66, 44, 48, 18];
const LETTER_PIXELS = 6.6;
/** Below, the legend takes a second and third line. */
const NARROW = 600;
export const INK = "#24292f";
export const GRID = "#d0d7de";

/** A dot with whiskers for each series and category, as an SVG of this width; its height follows from the dots. */
export function drawDotPlot({ categories, series, axis, logarithmic, marks = [], width }: DotPlot): string {
  const top = width < NARROW ? TOP_NARROW : TOP_WIDE;
  const band = STEP * (series.length + 1);
  const left = 12 + LETTER_PIXELS * Math.max(...categories.map(({ length }) => length));
  const height = top + band * categories.length + BOTTOM;
  return drawSvg(
    { width, height },
    {
      animation: false,
      textStyle: { fontFamily: "system-ui, sans-serif", color: INK },
      grid: { left, right: RIGHT, top, bottom: BOTTOM },
      legend: {
        top: 0,
        left: 0,
        selectedMode: false,
        itemWidth: 12,
        itemHeight: 10,
        textStyle: { color: INK },
      },
      xAxis: {
        type: logarithmic ? "log" : "value",
        scale: true,
        name: axis,
        nameLocation: "middle",
        nameGap: 28,
        nameTextStyle: { color: INK },
        axisLabel: { color: INK, hideOverlap: true },
        splitLine: { lineStyle: { color: GRID } },
      },
      yAxis: {
        type: "category",
        data: [...categories],
        inverse: true,
        axisTick: { show: false },
        axisLabel: { color: INK, interval: 0 },
        splitLine: { show: true, interval: 0, lineStyle: { color: GRID } },
      },
      series: [
        ...series.map((one, place) => dotSeries(one, (place - (series.length - 1) / 2) * STEP)),
        markSeries(marks),
      ],
    },
  );
}

/** What a drawing does under a pointer: nothing here, and HTML knows no CDATA. */
const HOVER_STYLE = /<style[^>]*>[\s\S]*?<\/style>\s*/gu;

/** Draws without a browser. */
export function drawSvg(size: { width: number; height: number }, option: echarts.EChartsOption): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString().replace(HOVER_STYLE, "");
  } finally {
    // Otherwise its timers keep the process alive.
    chart.dispose();
  }
}

function dotSeries({ name, color, dots }: DotSeries, offset: number): echarts.CustomSeriesOption {
  const shown = dots.flatMap((dot, category) => (dot ? [{ ...dot, category }] : []));
  return {
    type: "custom",
    silent: true,
    name,
    itemStyle: { color },
    encode: { x: [0, 1, 2], y: 3 },
    data: shown.map(({ value, low = value, high = value, category }) => [value, low, high, category]),
    renderItem: ({ dataIndex }, api) => {
      const dot = shown[dataIndex];
      if (!dot) return null;
      const at = (value: number) => api.coord([value, dot.category]);
      const [x = 0, middle = 0] = at(dot.value);
      const y = middle + offset;
      const [from = x] = at(dot.low ?? dot.value);
      const [to = x] = at(dot.high ?? dot.value);
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1: from, y1: y, x2: to, y2: y }, style: { stroke: color, lineWidth: 2 } },
          { type: "circle", shape: { cx: x, cy: y, r: 4 }, style: { fill: color } },
        ],
      };
    },
  };
}

function markSeries(marks: readonly number[]): echarts.LineSeriesOption {
  return {
    type: "line",
    data: [],
    markLine: {
      silent: true,
      symbol: "none",
      lineStyle: { color: INK, type: "dashed" },
      label: { color: INK, formatter: "{c}", position: "start" },
      data: marks.map((xAxis) => ({ xAxis })),
    },
  };
}
