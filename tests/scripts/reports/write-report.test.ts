import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeRun, writeReport } from "../../../scripts/reports/write-report.ts";

describe("a report", () => {
  it("says with which command its figures can be taken again", () => {
    expect(describeRun("train:ranking", ["--sets", "news"]).command).toBe(
      "npm run train:ranking -- --sets news",
    );
    expect(describeRun("bench", []).command).toBe("npm run bench");
  });

  it("takes the place of the one of the run before", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "report-")), "benchmarks");
    const kept = () => JSON.parse(readFileSync(join(folder, "ranking.json"), "utf8"));
    const taken = describeRun("train:ranking", []);
    writeReport("ranking", { ...taken, seconds: 12 }, folder);
    expect(kept()).toEqual({ ...taken, seconds: 12 });
    writeReport("ranking", taken, folder);
    expect(kept()).toEqual(taken);
  });
});
