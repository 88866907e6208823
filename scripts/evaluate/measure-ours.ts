import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SystemName } from "../compared-systems/system-names.ts";
import { readQuestions } from "../question-sets/read-questions.ts";
import type { ModelFold } from "../training/folds/model-folds.ts";
import { TYPINGS, type Typing } from "../typing-variants/typing-variants.ts";
import type { RankingMeasurement } from "./job.ts";
import { joinFolds } from "./join-folds.ts";
import type { SetResult } from "./results.ts";

/** What one process of our knowledge is to rank. */
export interface OwnJob {
  readonly system: Extract<SystemName, "ours" | "ours-from-snapshot">;
  readonly typings: readonly Typing[];
  readonly questionsFile: string;
  readonly dataDir: string;
  /** Another model than the chosen one. */
  readonly model?: string;
}

interface Choice {
  /** Those that are ranked. */
  readonly questionsFile: string;
  /** The set's own file: by its order a model is known not to have seen a question. */
  readonly setFile: string;
  /** The models of a cross-validation; none where the chosen model is to rank all questions. */
  readonly folds: readonly ModelFold[];
  readonly folder: string;
  readonly run: (job: OwnJob) => Promise<RankingMeasurement>;
}

type Measured = Pick<SetResult, "build"> & { readonly ours: RankingMeasurement };

/** Our knowledge from nothing and from its snapshot; by folds each question is ranked by a model that has not seen it. */
export async function measureOurs(choice: Choice): Promise<Measured> {
  const { questionsFile, folds, folder, run } = choice;
  const [firstFold, ...otherFolds] = folds;
  if (firstFold === undefined) return buildAndRank({ questionsFile, dataDir: join(folder, "data") }, run);
  const { build, ours: first } = await buildAndRank(foldJob(choice, firstFold), run);
  const others: RankingMeasurement[] = [];
  for (const fold of otherFolds) {
    const job = foldJob(choice, fold);
    others.push(await run({ ...job, system: "ours", typings: TYPINGS }));
    rmSync(job.dataDir, { recursive: true });
  }
  const ids = readQuestions(questionsFile).map(({ id }) => id);
  return { build, ours: joinFolds(first, others, ids) };
}

/** The build leaves the snapshot that the second process starts from. */
async function buildAndRank(job: Omit<OwnJob, "system" | "typings">, run: Choice["run"]): Promise<Measured> {
  const { readySeconds, peakRssMb } = await run({ ...job, system: "ours", typings: [] });
  const ours = await run({ ...job, system: "ours-from-snapshot", typings: TYPINGS });
  return { build: { seconds: readySeconds, peakRssMb }, ours };
}

function foldJob({ questionsFile, setFile, folder }: Choice, { name, model, isUnseen }: ModelFold) {
  const positions = new Map(readQuestions(setFile).map(({ id }, position) => [id, position]));
  const unseen = readQuestions(questionsFile).filter(({ id }) => isUnseen(positions.get(id) ?? -1));
  const file = `${questionsFile}.${name}`;
  writeFileSync(file, unseen.map((question) => `${JSON.stringify(question)}\n`).join(""));
  return { questionsFile: file, dataDir: join(folder, name), model };
}
