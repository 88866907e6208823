import type { RankingMeasurement, TypedRanking } from "../../../scripts/evaluate/job.ts";
import type { Results, SetResult } from "../../../scripts/evaluate/results.ts";
import { TYPINGS } from "../../../scripts/typing-variants/typing-variants.ts";

/** One ranking whose figures are all these, one a question. */
export function rankingOf(figures: readonly number[], p50 = 1): TypedRanking {
  const shares = () => [...figures];
  return {
    changed: 0.5,
    rankMs: { p50, p95: 2 * p50 },
    ndcgAt10: shares(),
    recallAt1: shares(),
    recallAt3: shares(),
    recallAt10: shares(),
    recallAt24: shares(),
  };
}

export function measurementOf(
  ids: readonly string[],
  byTyping: RankingMeasurement["byTyping"],
): RankingMeasurement {
  return { readySeconds: 1.5, readyRssMb: 90, peakRssMb: 95, askMs: null, ids: [...ids], byTyping };
}

/** Four questions; ours is right on the first three, MiniSearch was asked the first and third and is right on one. */
export function madeSet(set: string): SetResult {
  const ids = ["a", "b", "c", "d"];
  const right = rankingOf([1, 1, 1, 0]);
  const ours = measurementOf(ids, {
    ...Object.fromEntries(TYPINGS.map((typing) => [typing, right])),
    telex: rankingOf([1, 1, 0, 0]),
  });
  const peer = measurementOf(ids, {
    "as-written": rankingOf([1, 0, 0, 0], 20),
    "no-accents": rankingOf([0, 0, 0, 0]),
  });
  const sampled = measurementOf(["a", "c"], {
    "as-written": rankingOf([0, 1], 50),
    "no-accents": rankingOf([0, 0]),
  });
  return {
    set,
    documents: 12_000,
    questions: 4,
    build: { seconds: 3.2, peakRssMb: 200 },
    systems: {
      ours: { ...ours, askMs: { p50: 2, p95: 3 } },
      "plain-bm25": peer,
      "bm25-pairs": peer,
      minisearch: sampled,
      orama: peer,
      "sqlite-fts5": peer,
    },
  };
}

export function madeResults(): Results {
  const report = {
    questions: 9,
    ndcgAt10: null,
    recallAt1: null,
    recallAt3: null,
    recallAt10: null,
    mrrAt10: null,
    spanAt1: 0.4,
    spanAt3: 0.6,
    highlightAt1: 0.3,
    answeredOfUnanswerable: 0.25,
    refusedOfAnswerable: null,
    msPerQuestion: { p50: 5, p95: 9 },
    indexSeconds: 1,
    peakRssMb: 100,
  };
  return {
    date: "2026-11-22",
    command: "npm run evaluate:all -- --sets <made>",
    machine: { cpu: "Made", cores: 2, memoryGb: 4, node: "v20", load: 0 },
    minutes: 1.5,
    sets: [madeSet("legal"), madeSet("news")],
    decided: [
      {
        corpus: "the pages alone",
        by: undefined,
        reports: [
          { typing: "as-written", report, points: [] },
          { typing: "telex", report: { ...report, spanAt3: 0.5 }, points: [] },
        ],
      },
    ],
    heldOut: [],
  };
}
