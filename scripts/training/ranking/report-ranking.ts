import type { RankingWeights } from "../../../knowledge/retrieve/ranking-weights.ts";
import type { Report } from "../report.ts";
import { chooseWeights, compareParts, measureChosen } from "./choose-weights.ts";
import type { MeasuredSet } from "./measure-grid.ts";

/** The weights that are best for all sets together. */
export function fitRanking(measured: readonly MeasuredSet[]): RankingWeights {
  return chooseWeights(measured.map(({ grid }) => grid));
}

/** What each set reaches with the weights that the others choose, with all parts of the ranking and with each left out. */
export function reportRanking(measured: readonly MeasuredSet[]): Report {
  const sets = measured.map(({ grid }) => grid);
  const chosen = {
    name: "chosen on all sets, each of which it has seen",
    measured: measureChosen(sets),
  };
  return {
    note: "Each set with the weights that are best for the other sets together, over its questions as written and without accents.",
    tables: [
      {
        title: "The parts of the ranking",
        head: ["nDCG@10 / recall@3", ...measured.map(({ set }) => set)],
        rows: [...compareParts(sets), chosen].map(({ name, measured: reached }) => [
          name,
          ...reached.map(({ ndcgAt10, recallAt3 }) => `${ndcgAt10.toFixed(4)} / ${recallAt3.toFixed(4)}`),
        ]),
      },
    ],
  };
}
