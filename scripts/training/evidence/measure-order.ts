import { pickShown } from "../../../knowledge/decide/decide.ts";
import { spreadDocuments } from "../../../knowledge/decide/order.ts";
import { MAX_JUDGED } from "../../../knowledge/decide/score-passages.ts";
import { createWeighing, type EvidenceWeights } from "../../../knowledge/evidence/evidence-weights.ts";
import { bestFirst } from "../../../knowledge/retrieve/best-first.ts";
import type { CandidateList } from "./collect-candidate-lists.ts";
import { foremost } from "./fit-evidence.ts";

/** What an order of the judged passages reaches, 0..1. */
interface OrderMetrics {
  /** An answer is among the passages that may be shown. */
  readonly spanAt3: number;
  /** 1 by the place of the first answer among them; 0 without one. */
  readonly reciprocalRank: number;
}

/** What is shown for a question when its candidates are picked and put in order by these weights, before deciding. */
export function measureOrder(
  { candidates, hasWords }: CandidateList,
  { order, prune }: EvidenceWeights,
  judged = MAX_JUDGED,
): OrderMetrics {
  const weigh = createWeighing(order);
  const picked = hasWords ? foremost(candidates, prune, judged) : candidates.slice(0, judged);
  const ordered = hasWords ? bestFirst(picked, ({ score, features }) => score + weigh(features)) : picked;
  const shown = pickShown(spreadDocuments(ordered));
  const position = shown.findIndex(({ answers }) => answers);
  return { spanAt3: Number(position >= 0), reciprocalRank: position < 0 ? 0 : 1 / (position + 1) };
}

export function averageOrder(measured: readonly OrderMetrics[]): OrderMetrics {
  const average = (name: keyof OrderMetrics) =>
    measured.reduce((sum, metrics) => sum + metrics[name], 0) / Math.max(1, measured.length);
  return { spanAt3: average("spanAt3"), reciprocalRank: average("reciprocalRank") };
}
