import { mean, round } from "../bench/statistics.ts";
import { measureRanking } from "../evaluate/ranking-metrics.ts";
import type { RankedQuestion } from "./collect-rows.ts";
import { FEATURES, type Feature } from "./features.ts";
import { fitWeights, scoreOf, type Weights } from "./fit-weights.ts";

const SEED = 1;
/** Parts that the questions of one set are cut into, for weights of its own. */
const FOLDS = 5;

/** Features that are tried together; the fused score is always among them. */
const GROUPS: Readonly<Record<string, readonly Feature[]>> = {
  "all features": FEATURES,
  "words covered": ["coverage", "missing", "pairs"],
  "best sentence": ["bestSentence", "bestSentencePairs"],
  title: ["titleCoverage"],
  "parts of the fusion": ["keyword", "document", "similarity"],
  "document's best similarity": ["similarityOfDocument"],
  length: ["length"],
};

export interface Comparison {
  readonly name: string;
  /** nDCG@10 by set, in the order given. */
  readonly ndcgAt10: readonly number[];
  readonly recallAt3: readonly number[];
}

/**
 * The fusion; then, for each group of features, weights that were trained on the other sets; last, weights trained on
 * four fifths of a set and measured on the rest. Never measured on a question that was trained on.
 */
export function compareRankings(sets: readonly (readonly RankedQuestion[])[]): Comparison[] {
  const learned = Object.entries(GROUPS).map(([name, group]) => {
    const features = group.map((feature) => FEATURES.indexOf(feature));
    const weights = sets.map((_, left) =>
      fitWeights({ sets: sets.filter((_, set) => set !== left), features, seed: SEED }),
    );
    return compare(
      `learned on the other sets: ${name}`,
      sets.map((set, i) => measure(set, () => weights[i])),
    );
  });
  const inside = compare("learned on four fifths of the same set: all features", sets.map(measureByFolds));
  return [
    compare(
      "fusion",
      sets.map((set) => measure(set, () => undefined)),
    ),
    ...learned,
    inside,
  ];
}

interface Measured {
  readonly ndcgAt10: number;
  readonly recallAt3: number;
}

function compare(name: string, measured: readonly Measured[]): Comparison {
  return {
    name,
    ndcgAt10: measured.map(({ ndcgAt10 }) => ndcgAt10),
    recallAt3: measured.map(({ recallAt3 }) => recallAt3),
  };
}

function measureByFolds(set: readonly RankedQuestion[]): Measured {
  const features = FEATURES.map((_, feature) => feature);
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights({ sets: [set.filter((_, place) => place % FOLDS !== fold)], features, seed: SEED }),
  );
  return measure(set, (place) => weights[place % FOLDS]);
}

/** Undefined weights leave the order as it is. */
function measure(
  set: readonly RankedQuestion[],
  weightsOf: (place: number) => Weights | undefined,
): Measured {
  const metrics = set.map(({ rows, relevant }, place) => {
    const weights = weightsOf(place);
    const order = weights ? [...rows].sort((a, b) => scoreOf(weights, b) - scoreOf(weights, a)) : rows;
    return measureRanking(
      order.map(({ document }) => document),
      relevant,
    );
  });
  return {
    ndcgAt10: round(mean(metrics.map(({ ndcgAt10 }) => ndcgAt10)), 4),
    recallAt3: round(mean(metrics.map(({ recallAt3 }) => recallAt3)), 4),
  };
}
