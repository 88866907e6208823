import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeShortFigures } from "./short-figures.ts";
import { REPORTS } from "./write-report.ts";

const PAGE = fileURLToPath(new URL("../../BENCHMARKS.md", import.meta.url));
const [START, END] = ["<!-- figures:start -->", "<!-- figures:end -->"];

/** Brings the figures of BENCHMARKS.md to those of docs/benchmarks. */
export function updateBenchmarksPage(): void {
  writeFileSync(PAGE, replaceFigures(readFileSync(PAGE, "utf8"), writeShortFigures(REPORTS)));
}

/** The page with other figures between its two marks. Throws when they are not there, in this order. */
export function replaceFigures(page: string, figures: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`BENCHMARKS.md: write ${START} and, after it, ${END}.`);
  return `${page.slice(0, start)}${START}\n${figures.trim()}\n${page.slice(end)}`;
}
