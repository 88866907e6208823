import { type CorpusView, viewCorpus } from "../knowledge/corpus-view/corpus-view.ts";
import { createTransformersEmbedder, DEFAULT_MODEL } from "../knowledge/embedding/transformers-embedder.ts";
import { openKnowledge } from "../knowledge/index.ts";
import { loadLanguage } from "../knowledge/language/language.ts";
import type { Question } from "../knowledge/question/question.ts";
import { createQuestionTools } from "../knowledge/question/read-question.ts";
import { understandQuestion } from "../knowledge/question/understand-question.ts";
import { loadSnapshot } from "../knowledge/storage/snapshot/load-snapshot.ts";

/** A corpus with its inner parts, for training and measuring what `Knowledge` does not show. */
export interface OpenCorpus {
  readonly view: CorpusView;
  understand(question: string): Question;
  /** The vector of a question as it was understood. */
  embed(question: Question): Promise<Float32Array>;
  close(): Promise<void>;
}

/**
 * Opens the snapshot in `dataDir` with the model of this repository; it is built first where it is missing or old. Throws as
 * openKnowledge does.
 */
export async function openCorpus(corpusPath: string, dataDir: string): Promise<OpenCorpus> {
  await (await openKnowledge({ corpusPath, dataDir, model: { model: DEFAULT_MODEL } })).close();
  const embedder = await createTransformersEmbedder({ model: DEFAULT_MODEL });
  const { fingerprint, dimensions } = embedder;
  const loaded = await loadSnapshot(dataDir, { modelFingerprint: fingerprint, dimensions });
  if (loaded.kind !== "loaded") throw new Error(`${dataDir}: ${loaded.reason}`);
  const language = loadLanguage();
  const view = viewCorpus(loaded.built, { language });
  const tools = createQuestionTools(language, view.index);
  return {
    view,
    understand: (question) => understandQuestion(question, tools),
    embed: ({ text }) => embedder.embedQuestion(text),
    close: () => embedder.close(),
  };
}
