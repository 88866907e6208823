import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { SYSTEM_TITLES } from "../../compared-systems/system-names.ts";
import type { Interval } from "../../metrics/bootstrap.ts";
import { formatCount } from "../../reports/write-table.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import type { Calibration, ComparedSet, ComparedSystem } from "./evaluation.ts";
import { TYPING_TITLES } from "./table.ts";

const OURS = "#0072b2";
/** Told apart also by people who see fewer colours (Okabe and Ito 2008). */
const COLORS = [OURS, "#009e73", "#e69f00", "#cc79a7", "#d55e00", "#56b4e9", "currentColor"];
const DASHED = { stroke: "currentColor", strokeDasharray: "4 3" } as const;
/** What a way of typing may cost: nothing, without accents, typed badly. */
const ALLOWED_LOSSES = [0, 0.01, 0.03];
/** Pixels; wider, a plot of shares says no more. */
const WIDEST_SQUARE = 480;
/** Pixels that a dot takes upwards. */
const DOT_PIXELS = 13;

/** A dot, with whiskers where the value has an interval. */
interface Dot extends Partial<Interval> {
  readonly group: string;
  readonly name: string;
  readonly value: number;
}

/** nDCG@10 of every system on every set with its 95% interval; all plots are HTML of `width` pixels. */
export function plotQuality(
  sets: readonly ComparedSet[],
  width: number,
  typing: "asWritten" | "withoutAccents",
): string {
  const dots = dotsOfSystems(sets, (system) => system[typing].ndcgAt10);
  return plotDots(dots, width, { label: "nDCG@10", nice: true });
}

/** Median milliseconds to rank for a question, on a logarithmic axis. */
export function plotTime(sets: readonly ComparedSet[], width: number): string {
  const dots = dotsOfSystems(sets, ({ rankMs: { p50: mean } }) => ({ mean }));
  const shown = dots.filter(({ value }) => value > 0);
  const label = "milliseconds a question (median)";
  return plotDots(shown, width, { label, type: "log", nice: true, tickFormat: formatCount });
}

/** nDCG@10 that each way of typing takes from ours, for every set. */
export function plotTypingLoss(sets: readonly ComparedSet[], width: number): string {
  const dots = TYPINGS.filter((typing) => typing !== "as-written").flatMap((typing) =>
    sets.flatMap(({ set, typings }) => {
      const lost = typings.find((one) => one.typing === typing)?.lost;
      return lost ? { group: TYPING_TITLES[typing], name: set, value: lost.mean, ...lost } : [];
    }),
  );
  return plotDots(dots, width, { label: "nDCG@10 lost", nice: true }, ALLOWED_LOSSES);
}

/** What came true against what was said; on the diagonal the two are the same. Larger dots stand for more questions. */
export function plotCalibration({ bins }: Calibration, width: number): string {
  return plotShares(width, {
    x: { label: "probability that the first passage answers", domain: [0, 1] },
    y: { label: "share that it answers", domain: [0, 1] },
    r: { range: [0, 10] },
    marks: [
      Plot.line([0, 1], { x: Plot.identity, y: Plot.identity, ...DASHED }),
      Plot.dot(bins, { x: "probability", y: "right", r: "points", fill: OURS, fillOpacity: 0.8 }),
    ],
  });
}

/** How many of the answers are wrong when more and more questions are answered. */
export function plotRiskCoverage({ riskCoverage }: Calibration, width: number): string {
  return plotShares(width, {
    x: { label: "share of the questions answered", domain: [0, 1] },
    y: { label: "share of the answers that are wrong", zero: true, nice: true },
    marks: [Plot.line(riskCoverage, { x: "coverage", y: "risk", stroke: OURS, strokeWidth: 2 })],
  });
}

function dotsOfSystems(
  sets: readonly ComparedSet[],
  measure: (system: ComparedSystem) => Pick<Interval, "mean"> & Partial<Interval>,
): Dot[] {
  return sets.flatMap(({ set, systems }) =>
    systems.map((one) => {
      const measured = measure(one);
      return { group: set, name: SYSTEM_TITLES[one.system], value: measured.mean, ...measured };
    }),
  );
}

/** A row of dots for each group, from top to bottom; in a row each name has a line and a colour of its own. */
function plotDots(
  dots: readonly Dot[],
  width: number,
  x: Plot.ScaleOptions,
  crossing: readonly number[] = [],
): string {
  const names = [...new Set(dots.map(({ name }) => name))];
  const groups = [...new Set(dots.map(({ group }) => group))];
  const line = { fy: "group", y: "name" };
  return draw({
    width,
    height: 60 + DOT_PIXELS * (names.length + 1) * groups.length,
    marginLeft: 120,
    x: { grid: true, ...x },
    fy: { label: null, domain: groups, padding: 0 },
    y: { axis: null, domain: names, padding: 1 },
    color: { domain: names, range: COLORS, legend: true },
    marks: [
      Plot.frame({ strokeOpacity: 0.2 }),
      Plot.ruleX(crossing, DASHED),
      Plot.ruleY(dots, { ...line, x1: "low", x2: "high", stroke: "name", strokeWidth: 2 }),
      Plot.dot(dots, { ...line, x: "value", r: 4, fill: "name" }),
    ],
  });
}

/** Shares across and upwards, as a square. */
function plotShares(width: number, { x, y, ...options }: Plot.PlotOptions): string {
  const side = Math.min(width, WIDEST_SQUARE);
  return draw({ width: side, height: side, x: { grid: true, ...x }, y: { grid: true, ...y }, ...options });
}

function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML("<html></html>");
  const style = { fontSize: "12px" };
  const x = { labelOffset: 40, ...options.x };
  return Plot.plot({ document, style, marginBottom: 46, ...options, x }).outerHTML;
}
