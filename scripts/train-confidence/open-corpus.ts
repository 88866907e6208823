import { type CorpusView, viewCorpus } from "../../knowledge/answer/corpus-view.ts";
import { judgeQuestion, type Rated } from "../../knowledge/answer/judge-question.ts";
import { findLimits } from "../../knowledge/answer/limits.ts";
import { understandQuestion } from "../../knowledge/answer/understand-question.ts";
import { openKnowledge } from "../../knowledge/index.ts";
import { loadLanguage } from "../../knowledge/language.ts";
import { loadSnapshot } from "../../knowledge/snapshot/load-snapshot.ts";
import { createWrittenAbbreviations } from "../../knowledge/text/index.ts";
import { createTransformersEmbedder } from "../../knowledge/transformers-embedder.ts";

/** A corpus that says how its passages are judged, not only what is decided. */
export interface OpenCorpus {
  readonly view: CorpusView;
  /** Judged passages, best first, without those of left-out documents; `undefined` where a rule decides alone. */
  judge(text: string, isLeftOut: (documentId: string) => boolean): Promise<Rated[] | undefined>;
  close(): Promise<void>;
}

/** Opens the snapshot in `dataDir`, which is built first where it is missing or old. */
export async function openCorpus(corpusPath: string, dataDir: string): Promise<OpenCorpus> {
  await (await openKnowledge({ corpusPath, dataDir })).close();
  const embedder = await createTransformersEmbedder();
  const { fingerprint, dimensions } = embedder;
  const loaded = await loadSnapshot(dataDir, { modelFingerprint: fingerprint, dimensions });
  if (loaded.kind !== "loaded") throw new Error(`${dataDir}: ${loaded.reason}`);
  const language = await loadLanguage();
  const view = viewCorpus(loaded.built, createWrittenAbbreviations(language.spelling));
  const { accents, lexicon } = view.index;
  const tools = { ...language, accents, isKnown: (syllable: string) => lexicon.find(syllable) >= 0 };
  return {
    view,
    judge: async (text, isLeftOut) => {
      const question = understandQuestion(text, tools);
      const limits = findLimits(view, question);
      if (limits.kind === "none" || question.content.length + question.numbers.length === 0) return undefined;
      const has = (place: number) =>
        (limits.kind === "all" || limits.has(place)) && !isLeftOut(view.passage(place).documentId);
      return judgeQuestion(view, question, await embedder.embedQuestion(question.text), has);
    },
    close: () => embedder.close(),
  };
}
