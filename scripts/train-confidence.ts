import { CONFIDENCE_FILE } from "../knowledge/decide/confidence.ts";
import { runCommand } from "./command-line.ts";
import { collectFirstPassages } from "./training/confidence/collect-first-passages.ts";
import { fitConfidence } from "./training/confidence/fit-confidence.ts";
import { reportConfidence } from "./training/confidence/report-confidence.ts";
import { prepareSets } from "./training/examples/training-sets.ts";
import { runTraining } from "./training/run-training.ts";

/** Fits the confidence that decides between answer, choices and silence. */
await runCommand(() =>
  runTraining({
    name: "confidence",
    weightsFile: CONFIDENCE_FILE,
    // More change no weight by much and take minutes.
    questions: 400,
    findSets: prepareSets,
    collect: collectFirstPassages,
    fit: fitConfidence,
    report: reportConfidence,
  }),
);
