import { type OpenCorpus, openCorpus } from "../../open-corpus.ts";
import { type AskedQuestion, readAskedQuestions } from "./asked-questions.ts";
import type { TrainingSet } from "./training-set.ts";

/** A set that is open for asking. */
export interface Source {
  readonly set: TrainingSet;
  readonly corpus: OpenCorpus;
  /** At most `limit` of its questions, evenly drawn. */
  ask(limit: number): AskedQuestion[];
}

/** What is collected of each set. Throws as openCorpus does. */
export async function collectExamples<Example>(
  sets: readonly TrainingSet[],
  collect: (source: Source) => Promise<Example[]>,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const set of sets) {
    const corpus = await openCorpus(set.corpus, set.dataDir);
    try {
      const ask = (limit: number) => readAskedQuestions(set.questions, limit);
      examples.push(...(await collect({ set, corpus, ask })));
    } finally {
      await corpus.close();
    }
    process.stderr.write(`${set.name}: ${examples.length}\n`);
  }
  return examples;
}
