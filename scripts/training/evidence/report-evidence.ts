import { MAX_JUDGED } from "../../../knowledge/decide/score-passages.ts";
import {
  EVIDENCE_FEATURES,
  EVIDENCE_WEIGHTS,
  type EvidenceFeature,
  type EvidenceWeights,
} from "../../../knowledge/evidence/evidence-weights.ts";
import { fitOutOfFold, otherSetFolds, ownFolds } from "../folds/question-folds.ts";
import type { Report } from "../report.ts";
import type { CandidateList } from "./collect-candidate-lists.ts";
import { fitEvidence } from "./fit-evidence.ts";
import { averageOrder, measureOrder } from "./measure-order.ts";

/** The search's order: nothing counts beside the score. */
const SCORE_ALONE: EvidenceWeights = {
  order: Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, 0])),
  prune: { indexedCoverage: 0, similarity: 0 },
};

/** A list with the weights that it is put in order by. */
interface Weighed {
  readonly example: CandidateList;
  readonly model: EvidenceWeights;
}

/** What the order of the judged passages reaches on questions and sets that its weights were not fitted on. */
export function reportEvidence(lists: readonly CandidateList[], seed: number): Report {
  const sets = [...new Set(lists.map(({ set }) => set))];
  const row = (name: string, weighed: readonly Weighed[], judged?: number) => [
    name,
    ...sets.map((set) =>
      cell(
        weighed.filter(({ example }) => example.set === set),
        judged,
      ),
    ),
  ];
  const withWeights = (model: EvidenceWeights) => lists.map((example) => ({ example, model }));
  const fitted = outOfFold(lists, seed);
  const counts = sets.map((set) => String(lists.filter((list) => list.set === set).length));
  return {
    note:
      "Questions with an answer among the three passages that may be shown / mean reciprocal rank of the first of them, before " +
      "deciding. What is fitted has not seen what it is measured on: `pages` and `mixed` (the pages among 42,555 articles) by " +
      "five folds of our own questions, every other set left out as a whole. The weights before this run may have seen all.",
    tables: [
      {
        title: "The order of the judged passages",
        head: ["spanAt3 / MRR@3", ...sets],
        rows: [
          ["questions, those as written and those without accents", ...counts],
          row("the search's score alone", withWeights(SCORE_ALONE)),
          row("the weights before this run", withWeights(EVIDENCE_WEIGHTS)),
          row(`fitted, ${MAX_JUDGED} passages judged`, fitted),
          ...[MAX_JUDGED / 2, MAX_JUDGED * 1.5, MAX_JUDGED * 2].map((judged) =>
            row(`${judged} passages judged`, fitted, judged),
          ),
          ...EVIDENCE_FEATURES.map((left) => {
            const others = EVIDENCE_FEATURES.filter((name) => name !== left);
            return row(`without ${left}`, outOfFold(lists, seed, others));
          }),
        ],
      },
    ],
  };
}

/** Our own questions by folds, every other set without itself. */
function outOfFold(
  lists: readonly CandidateList[],
  seed: number,
  features?: readonly EvidenceFeature[],
): Weighed[] {
  const folds = [...ownFolds(seed), ...otherSetFolds(lists)];
  return fitOutOfFold(lists, folds, (others) => fitEvidence(others, features));
}

function cell(weighed: readonly Weighed[], judged?: number): string {
  if (weighed.length === 0) return "–";
  const metrics = averageOrder(weighed.map(({ example, model }) => measureOrder(example, model, judged)));
  return `${metrics.spanAt3.toFixed(4)} / ${metrics.reciprocalRank.toFixed(4)}`;
}
