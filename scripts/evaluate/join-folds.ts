import { round } from "../metrics/statistics.ts";
import { TYPINGS, type Typing } from "../typing-variants/typing-variants.ts";
import type { RankingMeasurement, RankingMetric, TypedRanking } from "./job.ts";

/**
 * The measurements of the parts of a set as one, its questions in the order of `ids`. Times and memory are those of
 * the first part: the processes of the other parts do the same work.
 */
export function joinFolds(
  first: RankingMeasurement,
  others: readonly RankingMeasurement[],
  ids: readonly string[],
): RankingMeasurement {
  const folds = [first, ...others];
  const byTyping: RankingMeasurement["byTyping"] = {};
  for (const typing of TYPINGS) {
    const own = first.byTyping[typing];
    if (own) byTyping[typing] = joinTyping(own, folds, typing, ids);
  }
  return { ...first, ids: [...ids], byTyping };
}

function joinTyping(
  { rankMs }: TypedRanking,
  folds: readonly RankingMeasurement[],
  typing: Typing,
  ids: readonly string[],
): TypedRanking {
  const figures = (metric: RankingMetric): number[] => {
    const values = new Map(
      folds.flatMap((fold) => fold.ids.map((id, i) => [id, fold.byTyping[typing]?.[metric][i]] as const)),
    );
    return ids.map((id) => values.get(id) ?? 0);
  };
  const changed = folds.reduce(
    (sum, fold) => sum + fold.ids.length * (fold.byTyping[typing]?.changed ?? 0),
    0,
  );
  return {
    changed: round(changed / Math.max(1, ids.length), 4),
    rankMs,
    ndcgAt10: figures("ndcgAt10"),
    recallAt1: figures("recallAt1"),
    recallAt3: figures("recallAt3"),
    recallAt10: figures("recallAt10"),
    recallAt24: figures("recallAt24"),
  };
}
