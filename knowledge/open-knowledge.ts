import { mkdir } from "node:fs/promises";
import { answerQuestion } from "./answer/answer-question.ts";
import { type CorpusView, viewCorpus } from "./answer/corpus-view.ts";
import { outlineQuestion } from "./answer/outline-question.ts";
import { type Question, type QuestionTools, understandQuestion } from "./answer/understand-question.ts";
import type { BuildResult } from "./build-corpus.ts";
import { describeFailure } from "./describe-failure.ts";
import type { Embedder } from "./embedder.ts";
import { fingerprintCorpus } from "./fingerprint-corpus.ts";
import type { Knowledge, Progress, RankedDocument, ReloadResult, Status } from "./knowledge.ts";
import { type Language, loadLanguage } from "./language.ts";
import { createLookUp, type LookUp } from "./look-up/look-up.ts";
import type { Outcome } from "./outcome.ts";
import { readingMessage } from "./read/reading-messages.ts";
import { rankPassages } from "./search/rank.ts";
import type { KnowledgeOptions } from "./settings.ts";
import { loadSnapshot } from "./snapshot/load-snapshot.ts";
import { saveSnapshot } from "./snapshot/save-snapshot.ts";
import type { Built, SnapshotFit } from "./snapshot/snapshot.ts";
import { createWrittenAbbreviations } from "./text/index.ts";
import { createTransformersEmbedder } from "./transformers-embedder.ts";

/**
 * Opens a corpus: from its snapshot when that is whole and nothing changed since, else by building it. Throws, saying
 * what to do, when the corpus or the model cannot be read.
 */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const embedder = await createTransformersEmbedder(options.model);
  try {
    const language = await loadLanguage();
    const knowledge = new LiveKnowledge({ ...options, embedder, language });
    await knowledge.start(options.onProgress);
    return knowledge;
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

interface Parts extends KnowledgeOptions {
  readonly embedder: Embedder;
  readonly language: Language;
}

/** What answers right now; replaced as a whole, so a question that began on one ends on it. */
interface Serving {
  readonly built: Built;
  readonly view: CorpusView;
  readonly lookUp: LookUp;
  readonly from: Status["from"];
}

class LiveKnowledge implements Knowledge {
  readonly #parts: Omit<Parts, "language">;
  #language: Language;
  #serving: Serving | undefined;
  #reloading = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#language = parts.language;
  }

  async start(onProgress: (progress: Progress) => void = () => {}): Promise<void> {
    const { corpusPath, dataDir, onWarning = () => {} } = this.#parts;
    const loaded = dataDir === undefined ? undefined : await loadSnapshot(dataDir, this.#fit);
    const previous = loaded?.kind === "loaded" ? loaded.built : undefined;
    if (previous && previous.corpusFingerprint === (await fingerprintCorpus(corpusPath))) {
      this.#serve(previous, "snapshot");
      return;
    }
    const { built, skipped } = await this.#build(this.#language, previous, onProgress);
    for (const { file, reason } of skipped) onWarning(`${file}: ${reason}`);
    this.#serve(built, "build");
    // Serving without a snapshot is better than not serving: only the next start takes longer.
    await this.#save(built, onProgress).catch((error: unknown) =>
      onWarning(readingMessage("notSaved", { reason: describeFailure(error) })),
    );
  }

  async ask(question: string): Promise<Outcome> {
    const { view } = this.#current;
    const understood = this.#understand(view, question);
    return answerQuestion(view, understood, await this.#parts.embedder.embedQuestion(understood.text));
  }

  async rank(question: string, limit: number): Promise<RankedDocument[]> {
    const { view } = this.#current;
    const { terms, text } = this.#understand(view, question);
    const vector = await this.#parts.embedder.embedQuestion(text);
    const best = new Map<string, number>();
    for (const { passage, score } of rankPassages(view.index, { terms, vector })) {
      const { documentId } = view.passage(passage);
      if (!best.has(documentId)) best.set(documentId, score);
      if (best.size === limit) break;
    }
    return [...best].map(([documentId, score]) => ({ documentId, score }));
  }

  source(documentId: string) {
    const { view } = this.#current;
    const document = view.documentById(documentId);
    return document && { document, passages: view.passagesOf(documentId) };
  }

  outline(question: string) {
    return outlineQuestion(question, this.#toolsFor(this.#current.view));
  }

  describeDocuments(asked: string) {
    return this.#current.lookUp.describeDocuments(asked);
  }

  topics() {
    return this.#current.lookUp.topics();
  }

  overview() {
    return this.#current.lookUp.overview();
  }

  status(): Status {
    const { built, from } = this.#current;
    return {
      documents: built.documents.length,
      passages: built.passages.length,
      model: this.#parts.embedder.fingerprint,
      builtAt: built.builtAt,
      from,
      reloading: this.#reloading,
    };
  }

  async reload(onProgress: (progress: Progress) => void = () => {}): Promise<ReloadResult> {
    if (this.#reloading) return { kind: "busy" };
    this.#reloading = true;
    const startedAt = performance.now();
    try {
      const language = await loadLanguage();
      const { built, embedded, skipped } = await this.#build(language, this.#current.built, onProgress);
      await this.#save(built, onProgress);
      onProgress({ step: "swap", done: 1, total: 1 });
      this.#language = language;
      this.#serve(built, "build");
      const { length: documents } = built.documents;
      const milliseconds = Math.round(performance.now() - startedAt);
      return {
        kind: "reloaded",
        documents,
        passages: built.passages.length,
        embedded,
        skipped,
        milliseconds,
      };
    } catch (error) {
      return { kind: "failed", reason: describeFailure(error) };
    } finally {
      this.#reloading = false;
    }
  }

  async close(): Promise<void> {
    await this.#parts.embedder.close();
  }

  async #build(
    { spelling }: Language,
    previous: Built | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<BuildResult> {
    const { corpusPath, embedder } = this.#parts;
    // Loaded only when something is built: the readers take longer to load than a snapshot.
    const { buildCorpus } = await import("./build-corpus.ts");
    return buildCorpus({ corpusPath, embedder, spelling, previous, onProgress });
  }

  async #save(built: Built, onProgress: (progress: Progress) => void): Promise<void> {
    const { dataDir } = this.#parts;
    if (dataDir === undefined) return;
    onProgress({ step: "save", done: 0, total: 1 });
    await mkdir(dataDir, { recursive: true });
    await saveSnapshot(dataDir, built, this.#fit);
  }

  #serve(built: Built, from: Status["from"]): void {
    const { spelling } = this.#language;
    const view = viewCorpus(built, createWrittenAbbreviations(spelling));
    this.#serving = { built, view, lookUp: createLookUp(built, view, spelling), from };
  }

  #understand(view: CorpusView, question: string): Question {
    return understandQuestion(question, this.#toolsFor(view));
  }

  #toolsFor({ index: { accents, lexicon } }: CorpusView): QuestionTools {
    return { ...this.#language, accents, isKnown: (syllable) => lexicon.find(syllable) >= 0 };
  }

  get #fit(): SnapshotFit {
    const { fingerprint, dimensions } = this.#parts.embedder;
    return { modelFingerprint: fingerprint, dimensions };
  }

  get #current(): Serving {
    if (!this.#serving) throw new Error("The corpus is not open yet.");
    return this.#serving;
  }
}
