import type { EvidenceFeature, EvidenceWeights } from "../../knowledge/evidence/evidence-weights.ts";
import { OWN_SETS } from "../training-sets/prepare-corpora.ts";
import { FOLDS, foldOf } from "../training-sets/question-fold.ts";
import type { CandidateList } from "./collect-lists.ts";
import { averageOrder, measureOrder, type OrderMetrics } from "./measure-order.ts";
import { trainEvidence } from "./train.ts";

/** A list with weights that were fitted without its question, and for a set that is not ours, without its set. */
export interface Foretold {
  readonly list: CandidateList;
  readonly weights: EvidenceWeights;
}

export type MetricsOfSets = ReadonlyMap<string, OrderMetrics>;

/** What is shown for each question with weights that have not seen it; `judged` passages of each are judged. */
export function measureForetold(foretold: readonly Foretold[], judged?: number): MetricsOfSets {
  return measureSets(
    foretold.map(({ list, weights }) => ({ set: list.set, metrics: measureOrder(list, weights, judged) })),
  );
}

/** What the same weights reach on each set. */
export function measureWeights(lists: readonly CandidateList[], weights: EvidenceWeights): MetricsOfSets {
  return measureSets(lists.map((list) => ({ set: list.set, metrics: measureOrder(list, weights) })));
}

/** Fits weights anew for each part of the lists, without it. */
export function foretell(
  lists: readonly CandidateList[],
  seed: number,
  features?: readonly EvidenceFeature[],
): Foretold[] {
  const isOwn = ({ set }: CandidateList) => OWN_SETS.includes(set);
  // One question over the pages alone and among other documents is in the same part.
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    return (list: CandidateList) => isOwn(list) && foldOf(list.question, seed) === fold;
  });
  const sets = [...new Set(lists.filter((list) => !isOwn(list)).map(({ set }) => set))];
  const parts = [...folds, ...sets.map((set) => (list: CandidateList) => list.set === set)];
  return parts.flatMap((isLeft) => {
    const left = lists.filter(isLeft);
    if (left.length === 0) return [];
    const weights = trainEvidence(
      lists.filter((list) => !isLeft(list)),
      features,
    );
    return left.map((list) => ({ list, weights }));
  });
}

function measureSets(measured: readonly { set: string; metrics: OrderMetrics }[]): MetricsOfSets {
  const sets = [...new Set(measured.map(({ set }) => set))];
  return new Map(
    sets.map((set) => [
      set,
      averageOrder(measured.filter((one) => one.set === set).map(({ metrics }) => metrics)),
    ]),
  );
}
