import { describe, expect, test } from "vitest";
import { evaluationSchema } from "../../../../scripts/evaluate/report/evaluation.ts";
import { writeTables } from "../../../../scripts/evaluate/report/report-tables.ts";
import { summariseResults } from "../../../../scripts/evaluate/report/summarise-results.ts";
import { writeHtml } from "../../../../scripts/evaluate/report/write-html.ts";
import { madeResults } from "../made-results.ts";

describe("the report", () => {
  const results = madeResults();
  const evaluation = summariseResults(results);

  test("as Markdown: every table has as many cells in a row as in its head", () => {
    const section = writeTables(evaluation);
    expect(section).toContain("| legal, MiniSearch | 2 | 0.5000 (");
    expect(section).toContain("| raw Telex | 0.5000 (0.2500; 50%)");
    expect(section).toContain("| legal, plain BM25 | 20 ms (20×) |");
    expect(section).toContain("| the pages alone, as written | 9 | 0.4000 | 0.6000 | 0.3000 | 0.2500 | – |");
    expect(section).not.toMatch(/NaN|undefined|null/);
    for (const table of section.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = new Set(table.split("\n").map((row) => row.split("|").length));
      expect(widths.size).toBe(1);
    }
  });

  test("says what is shown, answered and refused however a question is typed", () => {
    const section = writeTables({ ...evaluation, sets: [] });
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
    const section = writeTables(summariseResults({ ...results, sets: [], decided }));
    expect(section).toContain("| the pages alone, asked by others, as written | 9 |");
    expect(section).toMatch(/\| the pages alone, all of these, as written \| 18 \|( – \|){5} 0\.500 /);
    expect(writeTables(evaluation)).not.toContain("all of these");
  });

  test("says the same when it is read from the file in which it was kept", () => {
    const kept = evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)));
    expect(writeTables(kept)).toBe(writeTables(evaluation));
    expect(writeHtml(kept)).toBe(writeHtml(evaluation));
  });
});
