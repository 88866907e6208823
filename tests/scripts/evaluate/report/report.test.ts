import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { compareSet } from "../../../../scripts/evaluate/report/compare-set.ts";
import { plotCalibration, plotRiskCoverage, plotTime } from "../../../../scripts/evaluate/report/plots.ts";
import { developmentTables, writeSection } from "../../../../scripts/evaluate/report/report-tables.ts";
import { calibrationFigures, writePage } from "../../../../scripts/evaluate/report/write-page.ts";
import { madeResults, madeSet } from "../made-results.ts";

describe("systems side by side", () => {
  const { systems, typings } = compareSet(madeSet("legal"));
  const [ours, plain, minisearch] = systems;

  test("ours has no lead over itself, and leads by the mean of the differences a question", () => {
    expect(ours?.asWritten).toMatchObject({ ndcgAt10: { mean: 0.75 }, ahead: undefined });
    expect(plain?.asWritten).toMatchObject({ ndcgAt10: { mean: 0.25 }, ahead: { mean: 0.5 } });
    expect(plain?.withoutAccents.ahead?.mean).toBe(0.75);
    expect(plain?.timesOurs).toBe(20);
  });

  test("a system that was asked a sample is compared on that sample", () => {
    expect(minisearch).toMatchObject({ questions: 2, asWritten: { ahead: { mean: 0.5 } } });
    expect(minisearch?.oursOnSample?.asWritten.mean).toBe(1);
    expect(plain?.oursOnSample).toBeUndefined();
  });

  test("what typing costs is paired too", () => {
    const telex = typings.find(({ typing }) => typing === "telex");
    expect(telex).toMatchObject({ ndcgAt10: 0.5, changed: 0.5, lost: { mean: 0.25, low: 0 } });
  });
});

describe("the report", () => {
  const results = madeResults();
  const sets = results.sets.map(compareSet);
  const tables = developmentTables(sets, results.decided);

  test("as Markdown: every table has as many cells in a row as in its head", () => {
    const section = writeSection(results, tables);
    expect(section).toContain("| legal, MiniSearch | 2 | 0.5000 (");
    expect(section).toContain("| raw Telex | 0.5000 (0.2500; 50%)");
    expect(section).toContain("| the pages alone, as written | 9 | 0.4000 | 0.6000 | 0.3000 | 0.2500 | – |");
    expect(section).not.toMatch(/NaN|undefined|null/);
    for (const table of section.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = new Set(table.split("\n").map((row) => row.split("|").length));
      expect(widths.size).toBe(1);
    }
  });

  test("says what is shown, answered and refused however a question is typed", () => {
    const section = writeSection(results, developmentTables([], results.decided));
    expect(section).toContain("| raw Telex | 0.5000 / 0.2500 / – |");
    expect(section).toContain("| raw VNI | – |");
    expect(section).not.toContain("the pages alone, raw Telex");
  });

  test("says how right the probabilities of all questions over one corpus are together", () => {
    const [made] = results.decided;
    const points = (isRight: boolean) => [{ probability: 0.5, isRight }];
    const decided = [true, false].map((isRight) => ({
      ...made!,
      by: isRight ? undefined : "others",
      reports: made!.reports.map((one) => ({ ...one, points: points(isRight) })),
    }));
    const section = writeSection(results, developmentTables([], decided));
    expect(section).toContain("| the pages alone, asked by others, as written | 9 |");
    expect(section).toMatch(/\| the pages alone, all of these, as written \| 18 \|( – \|){5} 0\.500 /);
    expect(writeSection(results, tables)).not.toContain("all of these");
  });

  test("says of a set that the model has learned from how it was measured", () => {
    const trained = (["cross-validated", "seen"] as const).map((training, i) =>
      compareSet({ ...madeSet(i === 0 ? "legal" : "news"), training }),
    );
    const section = writeSection(results, developmentTables(trained, []));
    expect(section).toContain("| legal, ours (cross-validated) | 4 |");
    expect(section).toContain("| news, ours (seen in training) | 4 |");
    expect(section).toContain("| legal, MiniSearch | 2 |");
    expect(section).toContain("| Typed | legal (cross-validated) | news (seen in training) |");
    expect(section).toMatch(/questions of legal: there ours is cross-validated/);
    expect(section).toMatch(/questions of news in training: there the figures of ours are too good/);
    expect(writePage({ ...results, sets: trained.map(({ result }) => result) }, trained)).toContain(
      "there ours is cross-validated",
    );
    expect(writeSection(results, tables)).not.toContain("in training");
  });

  test("as a page: plots for a phone and a desk with words for them, the same tables, nothing loaded", () => {
    const { document } = parseHTML(writePage(results, sets));
    expect(document.querySelectorAll("figure svg")).toHaveLength(8);
    for (const plot of document.querySelectorAll("[role=img]"))
      expect(plot.getAttribute("aria-label")).toMatch(/legal/);
    expect(document.querySelectorAll("table")).toHaveLength(tables.length);
    expect(document.querySelector("p")?.textContent).toContain("--sets <made>");
    expect(document.querySelectorAll("script, link, img, [src]")).toHaveLength(0);
  });

  test("further plots stand behind ours", () => {
    const points = [0.2, 0.8].map((probability) => ({ probability, isRight: probability > 0.5 }));
    const { document } = parseHTML(writePage(results, sets, calibrationFigures(points)));
    expect(document.querySelector("figure:nth-of-type(5) h2")?.textContent).toBe(
      "Calibration, expected error 0.200",
    );
    expect(document.querySelectorAll("figure")).toHaveLength(6);
  });
});

describe("plots", () => {
  test("name what they show", () => {
    const time = plotTime([compareSet(madeSet("legal"))], 358);
    for (const name of ["legal", "MiniSearch", "SQLite FTS5", "milliseconds a question (median)"])
      expect(time).toContain(name);
    expect(time).toMatch(/^<svg width="358"/);
  });

  test("calibration and risk against coverage take what calibration.ts computes", () => {
    const bins = [
      { points: 10, probability: 0.2, right: 0.1 },
      { points: 40, probability: 0.9, right: 0.95 },
    ];
    expect(plotCalibration(bins, 400)).toContain("probability that the first passage answers");
    const curve = [
      { threshold: 0.9, coverage: 0.5, risk: 0 },
      { threshold: 0.1, coverage: 1, risk: 0.2 },
    ];
    expect(plotRiskCoverage(curve, 400)).toContain("share of the answers that are wrong");
    expect(plotRiskCoverage([], 400)).toMatch(/<\/svg>$/);
  });
});
