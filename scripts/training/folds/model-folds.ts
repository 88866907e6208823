import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../../command-line.ts";
import { isLeftOut, readLearnedQuestions } from "./learned-questions.ts";

/** Where the models of the cross-validation are looked for. */
export const DEFAULT_FOLDS = ".cache/folds";

/** A model and the questions of a set that it has not learned from. */
export interface ModelFold {
  /** A folder, or a name on the hub. */
  readonly model: string;
  /** Tells the folds of a set apart; empty for the only one. */
  readonly name: string;
  /** `position`: that of the question in the set's file, from 0. */
  isUnseen(position: number): boolean;
}

/** Whether the model has learned from the questions of this file, by the name of the set's folder. */
export async function hasLearned(model: string, questionsFile: string): Promise<boolean> {
  const { trained_on } = await readLearnedQuestions(model);
  return trained_on.includes(basename(dirname(resolve(questionsFile))));
}

/**
 * Folds that together hold every question of the file once: the model alone where it has seen none of them, else the
 * models of its cross-validation in `folder`. Throws UsageError as readFolds does.
 */
export async function findFolds(questionsFile: string, model: string, folder: string): Promise<ModelFold[]> {
  if (await hasLearned(model, questionsFile)) return readFolds(folder, model);
  return [{ model, name: "", isUnseen: () => true }];
}

/** The models of the cross-validation that belongs to a model. Throws UsageError, with how to make them, without. */
export async function readFolds(folder: string, model: string): Promise<ModelFold[]> {
  const { run } = await readLearnedQuestions(model);
  const first = await readLearnedQuestions(join(folder, "0"));
  const folds: ModelFold[] = [];
  for (let fold = 0; fold < (first.left_out?.of ?? 0); fold++) {
    const path = join(folder, String(fold));
    const { run: ofFold, left_out: left } = await readLearnedQuestions(path);
    if (run === undefined || ofFold !== run || left?.fold !== fold) break;
    folds.push({
      model: path,
      name: `fold-${fold}`,
      isUnseen: (position) => isLeftOut(position, left),
    });
  }
  if (folds.length > 0 && folds.length === first.left_out?.of) return folds;
  throw new UsageError(
    `Mô hình ${model} đã học các câu hỏi này, và ${folder} không có đủ các mô hình kiểm tra chéo của nó. ` +
      `Để tạo cả hai: npm run train:embedding -- --folds 5 --folds-out ${folder}`,
  );
}
