import { bootstrapMean, type Interval } from "../../metrics/bootstrap.ts";
import type { Ranks } from "./measure-model.ts";

/** Shares of held-out sentences whose passage came first or among ten, and the mean reciprocal rank within ten. */
export interface Figures {
  readonly recallAt1: number;
  readonly recallAt10: number;
  readonly mrrAt10: number;
}

/** Before and after training, by vectors alone and as the search fuses them. */
export interface Verdict {
  readonly before: { readonly vectors: Figures; readonly fused: Figures };
  readonly after: { readonly vectors: Figures; readonly fused: Figures };
  /** What the mean reciprocal rank gains, with its 95 % interval. */
  readonly gain: { readonly vectors: Interval; readonly fused: Interval };
  readonly kept: boolean;
  /** What speaks against keeping it; undefined when it is kept. */
  readonly against: "fused-falls" | "chance" | undefined;
}

/** The result is kept when the vectors gain more than chance gives (95 %) and the whole search loses nothing. */
export function judgeGain(before: Ranks, after: Ranks): Verdict {
  const gainOf = (part: keyof Ranks) =>
    bootstrapMean(after[part].map((rank, query) => reciprocal(rank) - reciprocal(before[part][query] ?? 0)));
  const gain = { vectors: gainOf("vectors"), fused: gainOf("fused") };
  const against = gain.fused.mean < 0 ? "fused-falls" : gain.vectors.low <= 0 ? "chance" : undefined;
  return {
    before: { vectors: figuresOf(before.vectors), fused: figuresOf(before.fused) },
    after: { vectors: figuresOf(after.vectors), fused: figuresOf(after.fused) },
    gain,
    kept: against === undefined,
    against,
  };
}

function figuresOf(ranks: readonly number[]): Figures {
  const mean = (score: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + score(rank), 0) / Math.max(1, ranks.length);
  return {
    recallAt1: mean((rank) => Number(rank === 1)),
    recallAt10: mean((rank) => Number(rank <= 10)),
    mrrAt10: mean(reciprocal),
  };
}

function reciprocal(rank: number): number {
  return rank >= 1 && rank <= 10 ? 1 / rank : 0;
}
