import type { Milliseconds } from "../metrics/statistics.ts";

/** A table before it is written as Markdown or HTML; the first column names the row. */
export interface Table {
  readonly title: string;
  /** How to read it. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines of a Markdown table: the first column to the left, the others to the right. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)];
}

/** As in "4.2 / 6.4 ms", p50 and p95; a dash where nothing was measured. */
export function formatMilliseconds(milliseconds: Milliseconds | null): string {
  return milliseconds ? `${milliseconds.p50} / ${milliseconds.p95} ms` : "–";
}

/** Thousands set apart. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-US");
}
