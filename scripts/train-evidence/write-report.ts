import { JUDGED } from "../../knowledge/decide/judge-question.ts";
import { EVIDENCE_FEATURES, type EvidenceWeights } from "../../knowledge/evidence/evidence-weights.ts";
import { writeTable } from "../bench/write-table.ts";
import type { CandidateList } from "./collect-lists.ts";
import { foretell, type MetricsOfSets, measureForetold, measureWeights } from "./validate.ts";

/** The search's order: nothing counts beside the score. */
const SCORE_ALONE: EvidenceWeights = {
  order: Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])),
  front: { held: 0, similarity: 0, domain: 0 },
};

/** What the order of the judged passages reaches on questions and sets that its weights were not fitted on. */
export function writeReport(
  lists: readonly CandidateList[],
  weights: EvidenceWeights,
  former: EvidenceWeights,
  seed: number,
): string {
  const sets = [...new Set(lists.map(({ set }) => set))];
  const row = (name: string, measured: MetricsOfSets) => [name, ...sets.map((set) => cell(measured, set))];
  const without = EVIDENCE_FEATURES.map((left) => {
    const features = EVIDENCE_FEATURES.filter((name) => name !== left);
    return row(`without ${left}`, measureForetold(foretell(lists, seed, features)));
  });
  const foretold = foretell(lists, seed);
  const judged = [JUDGED / 2, JUDGED * 1.5, JUDGED * 2].map((count) =>
    row(`${count} passages judged`, measureForetold(foretold, count)),
  );
  const counts = sets.map((set) => String(lists.filter((list) => list.set === set).length));
  const rows = [
    ["questions, those as written and those without accents", ...counts],
    row("the search's score alone", measureWeights(lists, SCORE_ALONE)),
    row("the weights before this run", measureWeights(lists, former)),
    row(`fitted, ${JUDGED} passages judged`, measureForetold(foretold)),
    ...judged,
    ...without,
  ];
  return [
    "Questions with an answer among the three passages that may be shown / mean reciprocal rank of the first of them, before deciding. What is " +
      "fitted has not seen what it is measured on: `pages` and `mixed` (the pages among 42,555 articles) by five parts of " +
      "our own questions, every other set left out as a whole. The weights before this run may have seen all.",
    writeTable(["spanAt3 / MRR@3", ...sets], rows).join("\n"),
    `Fitted on all sets: \`${JSON.stringify(weights)}\`.`,
  ].join("\n\n");
}

function cell(measured: MetricsOfSets, set: string): string {
  const metrics = measured.get(set);
  return metrics ? `${metrics.spanAt3.toFixed(4)} / ${metrics.reciprocalRank.toFixed(4)}` : "–";
}
