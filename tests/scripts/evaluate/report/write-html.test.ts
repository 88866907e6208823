import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { COMPARED } from "../../../../scripts/compared-systems/system-names.ts";
import { compareSet } from "../../../../scripts/evaluate/report/compare-set.ts";
import { plotCalibration, plotRiskCoverage, plotTime } from "../../../../scripts/evaluate/report/plots.ts";
import { reportTables } from "../../../../scripts/evaluate/report/report-tables.ts";
import { summariseResults } from "../../../../scripts/evaluate/report/summarise-results.ts";
import { writeHtml } from "../../../../scripts/evaluate/report/write-html.ts";
import { madeResults, madeSet } from "../made-results.ts";

describe("the report as a page", () => {
  const results = madeResults();
  const evaluation = summariseResults({ ...results, decided: [] });

  test("as a page: plots for a phone and a desk with words for them, the same tables, nothing loaded", () => {
    const { document } = parseHTML(writeHtml(evaluation));
    expect(document.querySelectorAll("[role=img] figure > svg")).toHaveLength(8);
    for (const plot of document.querySelectorAll("[role=img]"))
      expect(plot.getAttribute("aria-label")).toMatch(/legal/);
    expect(document.querySelectorAll("table")).toHaveLength(reportTables(evaluation).length);
    expect(document.querySelector("p")?.textContent).toContain("--sets <made>");
    expect(document.querySelectorAll("script, link, img, [src]")).toHaveLength(0);
  });

  test("how right the probabilities are stands behind the rankings", () => {
    const points = [0.2, 0.8].map((probability) => ({ probability, isRight: probability > 0.5 }));
    const decided = results.decided.map((one) => ({
      ...one,
      reports: one.reports.map((typed) => ({ ...typed, points })),
    }));
    const { document } = parseHTML(writeHtml(summariseResults({ ...results, decided })));
    expect(document.querySelector("main > figure:nth-of-type(5) > h2")?.textContent).toBe(
      "Calibration, expected error 0.200",
    );
    expect(document.querySelectorAll("main > figure")).toHaveLength(6);
  });
});

describe("plots", () => {
  test("name what they show, and nothing lies outside", () => {
    const time = plotTime([compareSet(madeSet("legal"))], 358);
    for (const name of ["legal", "MiniSearch", "SQLite FTS5", "milliseconds a question (median)"])
      expect(time).toContain(name);
    const { document } = parseHTML(time);
    expect(document.querySelector("figure > svg")?.getAttribute("width")).toBe("358");
    const dots = [...document.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cx")));
    expect(dots).toHaveLength(COMPARED.length);
    expect(Math.min(...dots)).toBeGreaterThan(0);
    expect(Math.max(...dots)).toBeLessThan(358);
  });

  test("say how far probabilities can be trusted", () => {
    const calibration = {
      error: 0.06,
      bins: [
        { points: 10, probability: 0.2, right: 0.1 },
        { points: 40, probability: 0.9, right: 0.95 },
      ],
      riskCoverage: [
        { coverage: 0.5, risk: 0 },
        { coverage: 1, risk: 0.2 },
      ],
    };
    const reliability = plotCalibration(calibration, 400);
    expect(reliability).toContain("probability that the first passage answers");
    expect(reliability.match(/<circle /g)).toHaveLength(2);
    expect(plotRiskCoverage(calibration, 400)).toContain("share of the answers that are wrong");
    expect(plotRiskCoverage({ ...calibration, riskCoverage: [] }, 400)).toMatch(/<\/svg>$/);
  });
});
