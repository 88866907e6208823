import { RANKING_FILE } from "../knowledge/retrieve/ranking-weights.ts";
import { runCommand } from "./command-line.ts";
import { evaluationSets } from "./training/examples/training-sets.ts";
import { measureGrid } from "./training/ranking/measure-grid.ts";
import { fitRanking, reportRanking } from "./training/ranking/report-ranking.ts";
import { runTraining } from "./training/run-training.ts";

/** Chooses the weights that a passage's score is put together with, and shows what each part is worth on sets left out. */
await runCommand(() =>
  runTraining({
    name: "ranking",
    weightsFile: RANKING_FILE,
    questions: Number.POSITIVE_INFINITY,
    findSets: async (shared, work) => evaluationSets(shared, work),
    collect: measureGrid,
    fit: fitRanking,
    report: reportRanking,
  }),
);
