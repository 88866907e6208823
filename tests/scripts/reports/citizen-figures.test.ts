import { describe, expect, test } from "vitest";
import type { CitizensReport, OfficeFigures } from "../../../scripts/evaluate/citizens/citizens-report.ts";
import { writeCitizens } from "../../../scripts/reports/citizen-figures.ts";

const figures = (first: number): OfficeFigures => ({
  ...{ questions: 1200, first, amongThree: 0.6, refused: 0.25, choices: 0.5, wrongOfAnswers: 0.125 },
  ...{ nearAnswered: null, marked: 0.75, auc: 0.875 },
  calibrationError: { measured: 0.0625, perfect: 0.01 },
});

function report(first: number): CitizensReport {
  const askMs = { p50: 5, p95: 9 };
  const ranking = (ndcgAt10: number) => ({ ndcgAt10, recallAt1: 0.25, recallAt3: 0.5, recallAt24: 0.75 });
  const peers = [{ system: "bm25-pairs", first: 0.375, amongThree: 0.5 } as const];
  const styles = [{ style: "situation", ...figures(0.125) }];
  return {
    ...{ date: "2031-01-02", command: "npm run made", minutes: 3, part: "choose", commit: "abc1234" },
    machine: { cpu: "Made", cores: 2, memoryGb: 4, node: "v24" },
    office: {
      ...{ laws: 41, documents: 900, passages: 5000 },
      typings: [
        { typing: "as-written", askMs, all: figures(first), styles, peers },
        { typing: "no-accents", askMs, all: figures(0.375), styles, peers },
      ],
    },
    articles: {
      documents: 42_555,
      systems: [
        {
          ...{ system: "ours", questions: 1000, rankMs: askMs, askMs },
          typings: [
            { typing: "as-written", ...ranking(first) },
            { typing: "no-accents", ...ranking(0.5) },
          ],
        },
        {
          ...{ system: "minisearch", questions: 60, rankMs: askMs, askMs: null },
          typings: [{ typing: "as-written", ...ranking(0.25), oursOnSample: 0.625 }],
        },
      ],
    },
  };
}

describe("citizens' questions in BENCHMARKS.md", () => {
  const lines = writeCitizens({ ...report(0.25), commit: "0ld0000" }, report(0.5));

  test("stand beside the figures of before where they differ", () => {
    expect(lines).toContain(
      "| all, as written | 1,200 | 0.250 → 0.500 | 0.600 | 0.250 | 0.500 | 0.125 | – | 0.750 | 0.875 | 0.063 |",
    );
    expect(lines.filter((line) => line.includes("→"))).toHaveLength(3);
    expect(lines.find((line) => line.startsWith("| ours"))).toContain(
      "0.250 / 0.250 / 0.500 / 0.750 → 0.500 / 0.250 / 0.500 / 0.750",
    );
  });

  test("stand alone where the engine of before was asked others", () => {
    const alone = writeCitizens({ ...report(0.25), commit: "0ld0000", part: "final" }, report(0.5)).join(
      "\n",
    );
    expect(alone).toContain("| all, as written | 1,200 | 0.500 |");
    expect(alone).not.toContain("→");
  });

  test("tell each style as it is written, and other search on the same questions", () => {
    expect(lines.filter((line) => line.startsWith("| situation"))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("| BM25 with pairs"))).toContain("| 0.375 | 0.500 |");
    expect(lines.find((line) => line.startsWith("| MiniSearch"))).toMatch(/\| 60 \| .* \| – \| 0\.625 \|$/);
  });

  test("are tables whose rows are as wide as their heads", () => {
    const tables = lines
      .join("\n")
      .trim()
      .split("\n\n")
      .filter((part) => part.startsWith("|"));
    expect(tables).toHaveLength(2);
    for (const table of tables)
      expect(new Set(table.split("\n").map((row) => row.split("|").length)).size).toBe(1);
  });
});
