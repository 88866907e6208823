import { type OpenCorpus, openCorpus } from "../open-corpus.ts";
import type { UnseenPart } from "../unseen-parts.ts";
import type { TrainingSet } from "./prepare-corpora.ts";

/** The set's corpus with the vectors of the part's model, in a snapshot of its own. */
export function openUnseenPart(
  { corpus, dataDir }: TrainingSet,
  { name, model }: UnseenPart,
): Promise<OpenCorpus> {
  return openCorpus(corpus, name === "" ? dataDir : `${dataDir}-${name}`, model);
}
