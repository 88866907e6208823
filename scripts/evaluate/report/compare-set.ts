import { bootstrapMean, type Interval } from "../../metrics/bootstrap.ts";
import { mean, round } from "../../metrics/statistics.ts";
import { TYPINGS, type Typing } from "../../typing-variants/typing-variants.ts";
import type { RankingMeasurement } from "../job.ts";
import { COMPARED, type Compared, type SetResult } from "../results.ts";

type Metric = "ndcgAt10" | "recallAt1" | "recallAt3" | "recallAt10";

/** One system's figures for questions typed one way. */
export interface Quality {
  readonly ndcgAt10: Interval;
  readonly recallAt3: Interval;
  /** Ours minus this system's nDCG@10 over the questions that both were asked; undefined for ours. */
  readonly ahead: Interval | undefined;
  /** The same for recall@3. */
  readonly aheadAt3: Interval | undefined;
}

/** One system on one set. */
export interface Comparison {
  readonly system: Compared;
  readonly questions: number;
  readonly asWritten: Quality;
  readonly withoutAccents: Quality;
  /** Median milliseconds to rank for a question as written. */
  readonly rankMs: number;
  /** `rankMs` as a multiple of ours. */
  readonly timesOurs: number;
  /** Our figures on this system's questions, where those are a sample. */
  readonly oursOnSample: { readonly asWritten: Interval; readonly withoutAccents: Interval } | undefined;
}

/** A set with what its figures say; intervals take seconds to draw, so they are drawn once for all tables and plots. */
export interface ComparedSet {
  readonly result: SetResult;
  /** In the order of COMPARED. */
  readonly systems: readonly Comparison[];
  readonly typings: readonly TypingCost[];
  /** Ours, as written. */
  readonly recalls: readonly Interval[];
}

/** Draws all intervals of a set. */
export function compareSet(result: SetResult): ComparedSet {
  const { ours } = result.systems;
  const recalls = (["recallAt1", "recallAt3", "recallAt10"] as const).map((metric) =>
    bootstrapMean(figures(ours, "as-written", metric, ours.ids)),
  );
  return { result, systems: compareSystems(result), typings: compareTypings(result), recalls };
}

/** Each system's figures on a set with their intervals, and how far ours is ahead. */
function compareSystems({ systems }: SetResult): Comparison[] {
  const { ours } = systems;
  const oursMs = rankMs(ours);
  return COMPARED.map((system) => {
    const theirs = systems[system];
    const sampled = theirs.ids.length < ours.ids.length;
    return {
      system,
      questions: theirs.ids.length,
      asWritten: judge(ours, theirs, "as-written"),
      withoutAccents: judge(ours, theirs, "no-accents"),
      rankMs: rankMs(theirs),
      timesOurs: round(rankMs(theirs) / Math.max(oursMs, Number.EPSILON), 2),
      oursOnSample: sampled
        ? {
            asWritten: bootstrapMean(figures(ours, "as-written", "ndcgAt10", theirs.ids)),
            withoutAccents: bootstrapMean(figures(ours, "no-accents", "ndcgAt10", theirs.ids)),
          }
        : undefined,
    };
  });
}

function judge(ours: RankingMeasurement, theirs: RankingMeasurement, typing: Typing): Quality {
  const ahead = (metric: Metric) => {
    if (ours === theirs) return undefined;
    const own = figures(ours, typing, metric, theirs.ids);
    const others = figures(theirs, typing, metric, theirs.ids);
    return bootstrapMean(own.map((value, i) => value - (others[i] ?? 0)));
  };
  return {
    ndcgAt10: bootstrapMean(figures(theirs, typing, "ndcgAt10", theirs.ids)),
    recallAt3: bootstrapMean(figures(theirs, typing, "recallAt3", theirs.ids)),
    ahead: ahead("ndcgAt10"),
    aheadAt3: ahead("recallAt3"),
  };
}

/** What a way of typing costs, on our system. */
export interface TypingCost {
  readonly typing: Typing;
  readonly ndcgAt10: number;
  /** nDCG@10 as written minus this. */
  readonly lost: Interval;
  /** Share of the questions that are typed otherwise at all. */
  readonly changed: number;
}

/** Every way of typing a set's questions that was measured on ours. */
function compareTypings({ systems: { ours } }: SetResult): TypingCost[] {
  const written = figures(ours, "as-written", "ndcgAt10", ours.ids);
  return TYPINGS.flatMap((typing) => {
    const typed = ours.byTyping[typing];
    if (!typed) return [];
    const lost = bootstrapMean(written.map((value, i) => value - (typed.ndcgAt10[i] ?? 0)));
    return { typing, ndcgAt10: mean(typed.ndcgAt10), lost, changed: typed.changed };
  });
}

/** One figure a question of `ids`, in their order; 0 for a question that was not asked. */
function figures(
  { ids, byTyping }: RankingMeasurement,
  typing: Typing,
  metric: Metric,
  wanted: readonly string[],
): number[] {
  const values = new Map(ids.map((id, i) => [id, byTyping[typing]?.[metric][i] ?? 0]));
  return wanted.map((id) => values.get(id) ?? 0);
}

function rankMs({ byTyping }: RankingMeasurement): number {
  return byTyping["as-written"]?.rankMs.p50 ?? 0;
}
