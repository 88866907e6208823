import { bestFirst } from "../../knowledge/decide/best-first.ts";
import { pickShown } from "../../knowledge/decide/decide.ts";
import { JUDGED } from "../../knowledge/decide/judge-question.ts";
import { spreadDocuments } from "../../knowledge/decide/order.ts";
import { createWeighing, type EvidenceWeights } from "../../knowledge/evidence/evidence-weights.ts";
import type { CandidateList } from "./collect-lists.ts";
import { foremost } from "./train.ts";

/** What an order of the judged passages reaches, 0..1. */
export interface OrderMetrics {
  /** An answer is among the passages that may be shown. */
  readonly spanAt3: number;
  /** 1 by the place of the first answer among them; 0 without one. */
  readonly reciprocalRank: number;
}

/** What is shown for a question when its candidates are picked and put in order by these weights, before deciding. */
export function measureOrder(
  { candidates, hasWords }: CandidateList,
  { order, front }: EvidenceWeights,
  judged = JUDGED,
): OrderMetrics {
  const weigh = createWeighing(order);
  const picked = hasWords ? foremost(candidates, front, judged) : candidates.slice(0, judged);
  const ordered = hasWords ? bestFirst(picked, ({ score, features }) => score + weigh(features)) : picked;
  const shown = pickShown(spreadDocuments(ordered));
  const place = shown.findIndex(({ answers }) => answers);
  return { spanAt3: Number(place >= 0), reciprocalRank: place < 0 ? 0 : 1 / (place + 1) };
}

export function averageOrder(measured: readonly OrderMetrics[]): OrderMetrics {
  const average = (name: keyof OrderMetrics) =>
    measured.reduce((sum, metrics) => sum + metrics[name], 0) / Math.max(1, measured.length);
  return { spanAt3: average("spanAt3"), reciprocalRank: average("reciprocalRank") };
}
