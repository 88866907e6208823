import { COMPARED, type Compared, SYSTEM_TITLES } from "../../compared-systems/system-names.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import { drawHorizontalAxis, drawVerticalAxis, linearAxis } from "./axis.ts";
import { drawDotPlot } from "./dot-plot.ts";
import type { Calibration, ComparedSet, ComparedSystem } from "./evaluation.ts";
import { drawCircle, drawLine, drawSvg, element, INK } from "./svg.ts";
import { TYPING_TITLES } from "./table.ts";

/** Told apart also by people who see fewer colours (Okabe and Ito 2008). */
const SYSTEM_COLORS: Readonly<Record<Compared, string>> = {
  ours: "#0072b2",
  "plain-bm25": "#009e73",
  minisearch: "#e69f00",
  orama: "#cc79a7",
  "sqlite-fts5": "#d55e00",
};
const SET_COLORS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", INK];

/** What a way of typing may cost: nothing, without accents, typed badly. */
const ALLOWED_LOSSES = [0, 0.01, 0.03];

/** nDCG@10 of every system on every set with its 95% interval, as SVG of `width` pixels. */
export function plotQuality(
  sets: readonly ComparedSet[],
  width: number,
  typing: "asWritten" | "withoutAccents",
): string {
  const { categories, series } = bySystem(sets, (system) => {
    const { mean, low, high } = system[typing].ndcgAt10;
    return { value: mean, low, high };
  });
  return drawDotPlot({ categories, series, axis: "nDCG@10", width });
}

/** Median milliseconds to rank for a question, on a logarithmic axis, as SVG of `width` pixels. */
export function plotTime(sets: readonly ComparedSet[], width: number): string {
  const { categories, series } = bySystem(sets, ({ rankMs: { p50 } }) =>
    p50 > 0 ? { value: p50 } : undefined,
  );
  return drawDotPlot({
    ...{ categories, series, width },
    axis: "milliseconds a question (median)",
    logarithmic: true,
  });
}

/** nDCG@10 that each way of typing takes from ours, for every set, as SVG of `width` pixels. */
export function plotTypingLoss(sets: readonly ComparedSet[], width: number): string {
  const typings = TYPINGS.filter((typing) => typing !== "as-written");
  return drawDotPlot({
    categories: typings.map((typing) => TYPING_TITLES[typing]),
    series: sets.map(({ set, typings: costs }, i) => {
      const losses = new Map(costs.map(({ typing, lost }) => [typing, lost]));
      const dots = typings.map((typing) => {
        const lost = losses.get(typing);
        return lost && { value: lost.mean, low: lost.low, high: lost.high };
      });
      return { name: set, color: SET_COLORS[i % SET_COLORS.length] ?? INK, dots };
    }),
    axis: "nDCG@10 lost",
    marks: ALLOWED_LOSSES,
    width,
  });
}

function bySystem<Shown>(sets: readonly ComparedSet[], dotOf: (system: ComparedSystem) => Shown) {
  return {
    categories: sets.map(({ set }) => set),
    series: COMPARED.map((system) => ({
      name: SYSTEM_TITLES[system],
      color: SYSTEM_COLORS[system],
      dots: sets.map(({ systems }) => {
        const found = systems.find((one) => one.system === system);
        return found && dotOf(found);
      }),
    })),
  };
}

/** What came true against what was said; on the diagonal the two are the same. Larger dots stand for more questions. */
export function plotCalibration({ bins }: Calibration, width: number): string {
  const most = Math.max(1, ...bins.map(({ points }) => points));
  const titles = ["probability that the first passage answers", "share that it answers"] as const;
  return drawSquare(width, titles, 1, (x, y) => [
    drawLine([x(0), y(0)], [x(1), y(1)], { stroke: INK, "stroke-dasharray": "4 3" }),
    ...bins.map(({ probability, right, points }) =>
      drawCircle(x(probability), y(right), 2.5 + 7.5 * Math.sqrt(points / most), {
        fill: SYSTEM_COLORS.ours,
        "fill-opacity": 0.8,
      }),
    ),
  ]);
}

/** How many of the answers are wrong when more and more questions are answered. */
export function plotRiskCoverage({ riskCoverage }: Calibration, width: number): string {
  const most = Math.max(0.01, ...riskCoverage.map(({ risk }) => risk));
  const titles = ["share of the questions answered", "share of the answers that are wrong"] as const;
  return drawSquare(width, titles, most, (x, y) => {
    const points = riskCoverage.map(
      ({ coverage, risk }) => `${x(coverage).toFixed(1)},${y(risk).toFixed(1)}`,
    );
    const line = { stroke: SYSTEM_COLORS.ours, "stroke-width": 2, fill: "none" };
    return [element("polyline", { points: points.join(" "), ...line })];
  });
}

/** Pixels; wider, such a plot says no more. */
const WIDEST = 480;
const MARGIN = { left: 60, right: 18, top: 16, bottom: 48 } as const;

/** A square with shares across, 0 to 1, and upwards, 0 to at least `most`. */
function drawSquare(
  width: number,
  [x, y]: readonly [x: string, y: string],
  most: number,
  draw: (x: (share: number) => number, y: (share: number) => number) => string[],
): string {
  const side = Math.min(width, WIDEST);
  const [left, right] = [MARGIN.left, side - MARGIN.right];
  const [top, bottom] = [MARGIN.top, side - MARGIN.bottom];
  const across = linearAxis([0, 1], { from: left, to: right });
  const upwards = linearAxis([0, most], { from: bottom, to: top });
  return drawSvg({ width: side, height: side }, [
    ...drawHorizontalAxis(across, x, { top, bottom }),
    ...drawVerticalAxis(upwards, y, { left, right }),
    ...draw(across.at, upwards.at),
  ]);
}
