import { describe, expect, it } from "vitest";
import { averageQuestions } from "../../../scripts/bench/measurement.ts";
import { runRankingJob } from "../../../scripts/evaluate/run-job.ts";
import { measurementOf, rankingOf } from "../evaluate/made-results.ts";

describe("bench measurements", () => {
  it("are the means over all questions, as written and without accents", () => {
    const measured = measurementOf(["a", "b", "c", "d"], {
      "as-written": rankingOf([1, 1, 1, 0], 20),
      "no-accents": rankingOf([1, 0, 0, 0]),
    });
    expect(averageQuestions(measured)).toEqual({
      ...{ readySeconds: 1.5, readyRssMb: 90, peakRssMb: 95, askMs: null },
      rankMs: { p50: 20, p95: 40 },
      withAccents: { ndcgAt10: 0.75, recallAt10: 0.75 },
      withoutAccents: { ndcgAt10: 0.25, recallAt10: 0.25 },
    });
  });

  it("say what went wrong when a process fails", async () => {
    const files = { corpusPath: "", documentsFile: "missing.jsonl", questionsFile: "", dataDir: "" };
    const job = { kind: "ranking", typings: [], system: "plain-bm25", ...files } as const;
    await expect(runRankingJob(job)).rejects.toThrow(/missing\.jsonl/);
  });
});
