import { EVIDENCE_WEIGHTS_FILE } from "../knowledge/evidence/evidence-weights.ts";
import { runCommand } from "./command-line.ts";
import { collectCandidateLists } from "./training/evidence/collect-candidate-lists.ts";
import { fitEvidence } from "./training/evidence/fit-evidence.ts";
import { reportEvidence } from "./training/evidence/report-evidence.ts";
import { FOREIGN_SET, prepareSets } from "./training/examples/training-sets.ts";
import { runTraining } from "./training/run-training.ts";

/** Fits the weights by which judged passages are put in order, and those by which they are picked. */
await runCommand(() =>
  runTraining({
    name: "evidence",
    weightsFile: EVIDENCE_WEIGHTS_FILE,
    questions: 150,
    findSets: async (shared, work) =>
      (await prepareSets(shared, work)).filter(({ name }) => name !== FOREIGN_SET),
    collect: collectCandidateLists,
    fit: (lists) => fitEvidence(lists),
    report: (lists, _, seed) => reportEvidence(lists, seed),
  }),
);
