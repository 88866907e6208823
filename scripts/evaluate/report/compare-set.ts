import { COMPARED } from "../../compared-systems/system-names.ts";
import { bootstrapMean } from "../../metrics/bootstrap.ts";
import { mean } from "../../metrics/statistics.ts";
import { TYPINGS, type Typing } from "../../typing-variants/typing-variants.ts";
import type { RankingMeasurement, RankingMetric } from "../job.ts";
import type { SetResult } from "../results.ts";
import type { ComparedSet, ComparedSystem, Quality, TypingCost } from "./evaluation.ts";

/** Draws all intervals of a set, which takes seconds. */
export function compareSet({ systems, ...about }: SetResult): ComparedSet {
  const { ours } = systems;
  const recall = (metric: RankingMetric) => bootstrapMean(figures(ours, "as-written", metric, ours.ids));
  return {
    ...about,
    systems: compareSystems(systems),
    typings: compareTypings(ours),
    recall: { at1: recall("recallAt1"), at3: recall("recallAt3"), at10: recall("recallAt10") },
  };
}

/** Each system's figures on a set with their intervals, and how far ours is ahead. */
function compareSystems(systems: SetResult["systems"]): ComparedSystem[] {
  const { ours } = systems;
  return COMPARED.map((system) => {
    const theirs = systems[system];
    const { ids, byTyping, askMs, readySeconds, readyRssMb, peakRssMb } = theirs;
    const oursOn = (typing: Typing) => bootstrapMean(figures(ours, typing, "ndcgAt10", ids));
    const isSample = ids.length < ours.ids.length;
    return {
      system,
      questions: ids.length,
      asWritten: judge(ours, theirs, "as-written"),
      withoutAccents: judge(ours, theirs, "no-accents"),
      ...(isSample && {
        oursOnSample: { asWritten: oursOn("as-written"), withoutAccents: oursOn("no-accents") },
      }),
      rankMs: byTyping["as-written"]?.rankMs ?? { p50: 0, p95: 0 },
      ...{ askMs, readySeconds, readyRssMb, peakRssMb },
    };
  });
}

function judge(ours: RankingMeasurement, theirs: RankingMeasurement, typing: Typing): Quality {
  const { ids } = theirs;
  const lead = (metric: RankingMetric) => {
    const others = figures(theirs, typing, metric, ids);
    return bootstrapMean(figures(ours, typing, metric, ids).map((value, i) => value - (others[i] ?? 0)));
  };
  return {
    ndcgAt10: bootstrapMean(figures(theirs, typing, "ndcgAt10", ids)),
    recallAt3: bootstrapMean(figures(theirs, typing, "recallAt3", ids)),
    ...(ours !== theirs && { ndcgAt10Lead: lead("ndcgAt10"), recallAt3Lead: lead("recallAt3") }),
  };
}

/** Every way of typing a set's questions that was measured on ours. */
function compareTypings(ours: RankingMeasurement): TypingCost[] {
  const written = figures(ours, "as-written", "ndcgAt10", ours.ids);
  return TYPINGS.flatMap((typing) => {
    const typed = ours.byTyping[typing];
    if (!typed) return [];
    const lost = bootstrapMean(written.map((value, i) => value - (typed.ndcgAt10[i] ?? 0)));
    return { typing, ndcgAt10: mean(typed.ndcgAt10), lost, changed: typed.changed };
  });
}

/** One figure a question of `wanted`, in their order; 0 for a question that was not asked. */
function figures(
  { ids, byTyping }: RankingMeasurement,
  typing: Typing,
  metric: RankingMetric,
  wanted: readonly string[],
): number[] {
  const values = new Map(ids.map((id, i) => [id, byTyping[typing]?.[metric][i] ?? 0]));
  return wanted.map((id) => values.get(id) ?? 0);
}
