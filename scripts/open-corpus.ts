import { type CorpusView, viewCorpus } from "../knowledge/answer/corpus-view.ts";
import { type Question, understandQuestion } from "../knowledge/answer/understand-question.ts";
import { buildCorpus } from "../knowledge/build-corpus.ts";
import { loadLanguage } from "../knowledge/language.ts";
import { createWrittenAbbreviations } from "../knowledge/text/index.ts";
import { createTransformersEmbedder } from "../knowledge/transformers-embedder.ts";

/** A corpus with its inner parts, for training and measuring what `Knowledge` does not show. */
export interface OpenCorpus {
  readonly view: CorpusView;
  understand(question: string): Question;
  /** The vector of a question as it was understood. */
  embed(question: Question): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Builds it in memory. Throws as openKnowledge does. */
export async function openCorpus(corpusPath: string): Promise<OpenCorpus> {
  const embedder = await createTransformersEmbedder();
  const language = await loadLanguage();
  const { spelling } = language;
  const options = { corpusPath, embedder, spelling, previous: undefined, onProgress: () => {} };
  const { built } = await buildCorpus(options);
  const view = viewCorpus(built, createWrittenAbbreviations(spelling));
  const { accents, lexicon } = view.index;
  const tools = { ...language, accents, isKnown: (syllable: string) => lexicon.find(syllable) >= 0 };
  return {
    view,
    understand: (question) => understandQuestion(question, tools),
    embed: ({ text }) => embedder.embedQuestion(text),
    close: () => embedder.close(),
  };
}
