import { drawLine, drawText, GRID, textWidth } from "./svg.ts";

/** Where values stand on a plot. */
export interface Axis {
  /** The values that are named beside it, rising. */
  readonly ticks: readonly number[];
  /** Pixels. */
  at(value: number): number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** At least about so many pixels between two ticks, and at most about so many ticks. */
const [TICK_PIXELS, MOST_TICKS] = [60, 8];

/** An axis over `pixels` that holds all values and begins and ends on a round one. */
export function linearAxis(values: readonly number[], pixels: Span): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const wanted = Math.min(MOST_TICKS, Math.abs(pixels.to - pixels.from) / TICK_PIXELS);
  const step = roundStep((most - least || 1) / wanted);
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const steps = Math.max(1, last - first);
  const ticks = Array.from({ length: steps + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  const scale = (pixels.to - pixels.from) / (steps * step);
  return { ticks, at: (value) => pixels.from + (value - first * step) * scale };
}

/** The same by powers of ten; values above 0. */
export function logarithmicAxis(values: readonly number[], pixels: Span): Axis {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  const scale = (pixels.to - pixels.from) / (last - first);
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`)),
    at: (value) => pixels.from + (Math.log10(value) - first) * scale,
  };
}

/** Grid lines between `top` and `bottom`, the ticks under them as far as there is room, and what the numbers are. */
export function drawHorizontalAxis(axis: Axis, title: string, { top, bottom }: Edges): string[] {
  const names = axis.ticks.map(formatTick);
  const room = axis.at(axis.ticks[1] ?? 0) - axis.at(axis.ticks[0] ?? 0);
  const every = Math.ceil((Math.max(...names.map(textWidth)) + 8) / Math.max(1, room));
  const [left, right] = [axis.at(axis.ticks[0] ?? 0), axis.at(axis.ticks.at(-1) ?? 0)];
  return [
    ...axis.ticks.map((tick) => drawLine([axis.at(tick), top], [axis.at(tick), bottom], { stroke: GRID })),
    ...axis.ticks.flatMap((tick, i) =>
      i % every > 0 ? [] : drawText(axis.at(tick), bottom + 12, names[i] ?? "", { "text-anchor": "middle" }),
    ),
    drawText((left + right) / 2, bottom + 32, title, { "text-anchor": "middle" }),
  ];
}

/** The same upright, at the left. */
export function drawVerticalAxis(axis: Axis, title: string, { left, right }: Sides): string[] {
  const middle = (axis.at(axis.ticks[0] ?? 0) + axis.at(axis.ticks.at(-1) ?? 0)) / 2;
  return [
    ...axis.ticks.flatMap((tick) => [
      drawLine([left, axis.at(tick)], [right, axis.at(tick)], { stroke: GRID }),
      drawText(left - 6, axis.at(tick), formatTick(tick), { "text-anchor": "end" }),
    ]),
    drawText(0, 0, title, { "text-anchor": "middle", transform: `translate(12 ${middle}) rotate(-90)` }),
  ];
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
}
interface Sides {
  readonly left: number;
  readonly right: number;
}

export function formatTick(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

/** The nearest of 1, 2, 5 and 10 times a power of ten that is no smaller. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10);
}
