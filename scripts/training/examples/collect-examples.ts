import { DEFAULT_MODEL } from "../../../knowledge/embedding/transformers-embedder.ts";
import { type OpenCorpus, openCorpus } from "../../open-corpus.ts";
import { findFolds } from "../folds/model-folds.ts";
import { type AskedQuestion, readAskedQuestions } from "./asked-questions.ts";
import type { TrainingSet } from "./training-set.ts";

/** A set, opened with a model that has not learned from the questions that `ask` gives. */
export interface Source {
  readonly set: TrainingSet;
  readonly corpus: OpenCorpus;
  /** The model is one of a cross-validation and has left out a part of the questions only. */
  readonly isFold: boolean;
  /** Of at most `limit` questions, evenly drawn from the set, those that the model has not learned from. */
  ask(limit: number): AskedQuestion[];
}

interface CollectOptions<Example> {
  readonly sets: readonly TrainingSet[];
  /** The folder with the models of the cross-validation. */
  readonly folds: string;
  /** Models of it that a set is opened with, at most: each needs an index of its own. */
  readonly mostFolds: number;
  readonly collect: (source: Source) => Promise<Example[]>;
}

/**
 * What is collected of each set with models that have not seen its questions: known ones would make everything look too
 * good. Throws as findFolds does.
 */
export async function collectExamples<Example>(options: CollectOptions<Example>): Promise<Example[]> {
  const examples: Example[] = [];
  for (const set of options.sets) {
    const folds = await findFolds(set.questions, DEFAULT_MODEL, options.folds);
    for (const { name, model, isUnseen } of folds.slice(0, options.mostFolds)) {
      const dataDir = name === "" ? set.dataDir : `${set.dataDir}-${name}`;
      const corpus = await openCorpus(set.corpus, dataDir, model);
      const ask = (limit: number) => readAskedQuestions(set.questions, limit, isUnseen);
      try {
        examples.push(...(await options.collect({ set, corpus, isFold: name !== "", ask })));
      } finally {
        await corpus.close();
      }
    }
    process.stderr.write(`${set.name}: ${examples.length}\n`);
  }
  return examples;
}
