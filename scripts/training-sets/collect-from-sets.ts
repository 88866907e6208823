import { DEFAULT_MODEL } from "../../knowledge/embedding/transformers-embedder.ts";
import { type OpenCorpus, openCorpus } from "../open-corpus.ts";
import { findUnseenParts, type UnseenPart } from "../unseen-parts.ts";
import type { TrainingSet } from "./prepare-corpora.ts";

/** Each part of a set needs an index of its own; two hold as many questions as are asked. */
const PARTS = 2;

/**
 * What is collected of each set, with the models that have not seen its questions: known ones would make everything
 * look too good. `folds`: where the models of the cross-validation are. Throws as findUnseenParts does.
 */
export async function collectFromSets<Found>(
  sets: readonly TrainingSet[],
  folds: string,
  collect: (set: TrainingSet, part: UnseenPart, corpus: OpenCorpus) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const set of sets) {
    for (const part of (await findUnseenParts(set.questions, DEFAULT_MODEL, folds)).slice(0, PARTS)) {
      const dataDir = part.name === "" ? set.dataDir : `${set.dataDir}-${part.name}`;
      const corpus = await openCorpus(set.corpus, dataDir, part.model);
      try {
        found.push(...(await collect(set, part, corpus)));
      } finally {
        await corpus.close();
      }
    }
    process.stderr.write(`${set.name}: ${found.length}\n`);
  }
  return found;
}
