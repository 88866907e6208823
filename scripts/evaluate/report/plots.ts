import type { ReliabilityBin, RiskCoveragePoint } from "../../metrics/calibration.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import { COMPARED, type Compared } from "../results.ts";
import type { ComparedSet } from "./compare-set.ts";
import { drawDotPlot, drawSvg, GRID, INK } from "./dot-plot.ts";
import { SYSTEM_TITLES, TYPING_TITLES } from "./ranking-tables.ts";

/** Told apart also by people who see fewer colours (Okabe and Ito 2008). */
const SYSTEM_COLORS: Readonly<Record<Compared, string>> = {
  ours: "#0072b2",
  "plain-bm25": "#009e73",
  minisearch: "#e69f00",
  orama: "#cc79a7",
  "sqlite-fts5": "#d55e00",
};
const SET_COLORS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#24292f"];

/** What a way of typing may cost: nothing, without accents, typed badly. */
const ALLOWED_LOSSES = [0, 0.01, 0.03];

/** nDCG@10 of every system on every set with its 95% interval, as SVG of `width` pixels. */
export function plotQuality(
  sets: readonly ComparedSet[],
  width: number,
  typing: "asWritten" | "withoutAccents",
): string {
  return drawDotPlot({
    categories: sets.map(({ result }) => result.set),
    series: COMPARED.map((system, place) => ({
      name: SYSTEM_TITLES[system],
      color: SYSTEM_COLORS[system],
      dots: sets.map(({ systems }) => {
        const figures = systems[place]?.[typing].ndcgAt10;
        return figures && { value: figures.mean, low: figures.low, high: figures.high };
      }),
    })),
    axis: "nDCG@10",
    width,
  });
}

/** nDCG@10 that each way of typing takes from ours, for every set, as SVG of `width` pixels. */
export function plotTypingLoss(sets: readonly ComparedSet[], width: number): string {
  const typings = TYPINGS.filter((typing) => typing !== "as-written");
  return drawDotPlot({
    categories: typings.map((typing) => TYPING_TITLES[typing]),
    series: sets.map(({ result, typings: costs }, place) => {
      const losses = new Map(costs.map(({ typing, lost }) => [typing, lost]));
      const dots = typings.map((typing) => {
        const lost = losses.get(typing);
        return lost && { value: lost.mean, low: lost.low, high: lost.high };
      });
      return { name: result.set, color: SET_COLORS[place % SET_COLORS.length] ?? INK, dots };
    }),
    axis: "nDCG@10 lost",
    marks: ALLOWED_LOSSES,
    width,
  });
}

/** Median milliseconds to rank for a question, on a logarithmic axis, as SVG of `width` pixels. */
export function plotTime(sets: readonly ComparedSet[], width: number): string {
  return drawDotPlot({
    categories: sets.map(({ result }) => result.set),
    series: COMPARED.map((system, place) => ({
      name: SYSTEM_TITLES[system],
      color: SYSTEM_COLORS[system],
      dots: sets.map(({ systems }) => {
        const value = systems[place]?.rankMs ?? 0;
        return value > 0 ? { value } : undefined;
      }),
    })),
    axis: "milliseconds a question (median)",
    logarithmic: true,
    width,
  });
}

/** What came true against what was said; on the diagonal the two are the same. Larger dots stand for more questions. */
export function plotCalibration(bins: readonly ReliabilityBin[], width: number): string {
  const most = Math.max(1, ...bins.map(({ points }) => points));
  return drawSvg(squareOf(width), {
    ...shareAxes("probability that the first passage answers", "share that it answers"),
    series: [
      {
        type: "line",
        data: [
          [0, 0],
          [1, 1],
        ],
        symbol: "none",
        silent: true,
        lineStyle: { color: INK, type: "dashed", width: 1 },
      },
      ...bins.map(({ probability, right, points }) => ({
        type: "scatter" as const,
        data: [[probability, right]],
        symbolSize: 5 + 15 * Math.sqrt(points / most),
        itemStyle: { color: SYSTEM_COLORS.ours },
      })),
    ],
  });
}

/** How many of the answers are wrong when more and more questions are answered. */
export function plotRiskCoverage(points: readonly RiskCoveragePoint[], width: number): string {
  return drawSvg(squareOf(width), {
    ...shareAxes("share of the questions answered", "share of the answers that are wrong"),
    series: [
      {
        type: "line",
        data: points.map(({ coverage, risk }) => [coverage, risk]),
        symbol: "none",
        lineStyle: { color: SYSTEM_COLORS.ours, width: 2 },
      },
    ],
  });
}

/** Pixels; wider, such a plot says no more. */
const WIDEST = 480;

function squareOf(width: number) {
  const side = Math.min(width, WIDEST);
  return { width: side, height: side };
}

function shareAxes(x: string, y: string) {
  const axis = {
    type: "value" as const,
    min: 0,
    nameLocation: "middle" as const,
    nameTextStyle: { color: INK },
    axisLabel: { color: INK },
    splitLine: { lineStyle: { color: GRID } },
  };
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", color: INK },
    grid: { left: 60, right: 18, top: 16, bottom: 48 },
    xAxis: { ...axis, max: 1, name: x, nameGap: 28 },
    yAxis: { ...axis, name: y, nameGap: 40 },
  };
}
