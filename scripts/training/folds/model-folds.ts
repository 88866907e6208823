import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../../command-line.ts";
import { isLeftOut, type LearnedQuestions, readLearnedQuestions } from "./learned-questions.ts";

/** A model and the questions of a set that it has not learned from. */
export interface UnseenPart {
  /** A folder, or a name on the hub. */
  readonly model: string;
  /** Tells the parts of a set apart; empty for the only one. */
  readonly name: string;
  /** `place`: that of the question in the set's file, from 0. */
  isUnseen(place: number): boolean;
}

/** Whether the model has learned from the questions of this file, by the name of the set's folder. */
export async function hasLearned(model: string, questionsFile: string): Promise<boolean> {
  const { trained_on } = await readLearnedQuestions(model);
  return trained_on.includes(basename(dirname(resolve(questionsFile))));
}

/**
 * Parts that together hold every question of the file once: the model alone where it has seen none of them, else the
 * models of its cross-validation in the folder `folds`. Throws UsageError as findFolds does.
 */
export async function findUnseenParts(
  questionsFile: string,
  model: string,
  folds: string,
): Promise<UnseenPart[]> {
  if (await hasLearned(model, questionsFile)) return findFolds(folds, model);
  return [{ model, name: "", isUnseen: () => true }];
}

/** The models of the cross-validation that belongs to a model. Throws UsageError, with how to make them, without. */
export async function findFolds(folder: string, model: string): Promise<UnseenPart[]> {
  const { run } = await readLearnedQuestions(model);
  const first = await readLearnedQuestions(join(folder, "0"));
  const names = Array.from({ length: first.left_out?.of ?? 0 }, (_, fold) => String(fold));
  const parts = names.map((name) => readPart(join(folder, name), name, run));
  const found = (await Promise.all(parts)).flatMap((part) => part ?? []);
  if (found.length > 0 && found.length === names.length) return found;
  throw new UsageError(
    `Mô hình ${model} đã học các câu hỏi này, và ${folder} không có đủ các mô hình kiểm tra chéo của nó. ` +
      `Để tạo cả hai: npm run train:embedding -- --folds 5 --folds-out ${folder}`,
  );
}

async function readPart(
  model: string,
  name: string,
  run: LearnedQuestions["run"],
): Promise<UnseenPart | undefined> {
  const learned = await readLearnedQuestions(model);
  const left = learned.left_out;
  if (run === undefined || learned.run !== run || left === undefined || String(left.fold) !== name)
    return undefined;
  return { model, name: `fold-${name}`, isUnseen: (place) => isLeftOut(place, left) };
}
