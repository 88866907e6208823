import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { replaceFigures } from "../../../scripts/reports/benchmarks-page.ts";
import { writeShortFigures } from "../../../scripts/reports/short-figures.ts";
import { REPORTS } from "../../../scripts/reports/write-report.ts";

const page = readFileSync(new URL("../../../BENCHMARKS.md", import.meta.url), "utf8");

describe("BENCHMARKS.md", () => {
  it("shows the figures that docs/benchmarks holds, and no others", () => {
    expect(replaceFigures(page, writeShortFigures(REPORTS))).toBe(page);
  });

  it("is a page that a person reads to its end", () => {
    expect(page.split("\n").length).toBeLessThan(165);
    expect(page).not.toMatch(/NaN|undefined|null/);
  });

  it("keeps what stands around the figures", () => {
    const written = replaceFigures(page, "two $& $1");
    const [before = "", rest = ""] = page.split("<!-- figures:start -->");
    const [, after = ""] = rest.split("<!-- figures:end -->");
    expect(written).toBe(`${before}<!-- figures:start -->\ntwo $& $1\n<!-- figures:end -->${after}`);
  });

  it("is left alone without its two marks", () => {
    expect(() => replaceFigures("# Mine\n", "x")).toThrow(/figures:start/);
    expect(() => replaceFigures("<!-- figures:start -->", "x")).toThrow(/figures:end/);
  });
});
