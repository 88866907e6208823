import { mkdir } from "node:fs/promises";
import { choiceAt, considerQuestion, isSure, outcomeOf } from "./answer/answer-question.ts";
import { newerDocument } from "./answer/cite.ts";
import { type Explanation, explainAnswer } from "./answer/explain.ts";
import { joinOutcomes } from "./answer/join-outcomes.ts";
import type { BuildOptions, BuildResult } from "./build-corpus.ts";
import { type CorpusView, viewCorpus } from "./corpus-view/corpus-view.ts";
import { rankJudged } from "./decide/score-passages.ts";
import { describeFailure } from "./describe-failure.ts";
import { findOriginal } from "./documents/original-file.ts";
import { readingMessage } from "./documents/read/reading-messages.ts";
import type { Embedder } from "./embedding/embedder.ts";
import { openEmbedder } from "./embedding/open-embedder.ts";
import { loadTokenVectors } from "./embedding/token-vectors.ts";
import { fingerprintCorpus } from "./fingerprint-corpus.ts";
import type { IngestReport } from "./ingest/ingest-report.ts";
import { openReportStore, type ReportStore } from "./ingest/report-store.ts";
import type {
  CorpusChanges,
  Knowledge,
  Progress,
  RankedDocument,
  ReloadResult,
  Status,
} from "./knowledge.ts";
import { DATA_FOLDER } from "./language/data-folder.ts";
import { type Language, loadLanguage } from "./language/language.ts";
import type { LookUp } from "./look-up/corpus-facts.ts";
import { createLookUp } from "./look-up/look-up.ts";
import type { Outcome } from "./outcome.ts";
import { findQuestions } from "./question/find-questions.ts";
import { outlineQuestion } from "./question/outline-question.ts";
import type { Question } from "./question/question.ts";
import { createQuestionTools } from "./question/read-question.ts";
import { understandQuestion } from "./question/understand-question.ts";
import type { KnowledgeOptions } from "./settings.ts";
import { loadSnapshot, openSavedRecords } from "./storage/snapshot/load-snapshot.ts";
import { saveSnapshot } from "./storage/snapshot/save-snapshot.ts";
import type { BuiltCorpus, SnapshotFit } from "./storage/snapshot/snapshot.ts";

/** See load-open-knowledge.ts. */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const embedder = await openEmbedder(options);
  try {
    // Read now, so that the first question does not wait for it.
    loadTokenVectors();
    const knowledge = new LiveKnowledge(options);
    await knowledge.start(embedder, options.onProgress);
    return knowledge;
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

/** How long questions that began on a former corpus or model may take to end on it, in milliseconds. */
const RETIRE_AFTER_MS = 60_000;

/** What answers right now, with its lists (`view.language`); replaced as a whole, so a question that began on one ends on it. */
interface Serving {
  readonly built: BuiltCorpus;
  /** The model that made the vectors of `built`. */
  readonly embedder: Embedder;
  readonly view: CorpusView;
  readonly lookUp: LookUp;
  readonly from: Status["from"];
}

interface ServeParts extends Pick<Serving, "embedder" | "built" | "from"> {
  readonly language: Language;
}

class LiveKnowledge implements Knowledge {
  readonly #options: KnowledgeOptions & { readonly languageFolder: string };
  readonly #reports: ReportStore;
  #serving: Serving | undefined;
  #reloading = false;

  constructor(options: KnowledgeOptions) {
    this.#options = { languageFolder: DATA_FOLDER, ...options };
    this.#reports = openReportStore(options.dataDir);
  }

  async start(embedder: Embedder, onProgress: (progress: Progress) => void = () => {}): Promise<void> {
    const { corpusPath, dataDir, languageFolder, onWarning = () => {} } = this.#options;
    const language = loadLanguage(languageFolder);
    const loaded = dataDir === undefined ? undefined : await loadSnapshot(dataDir, fitOf(embedder));
    const previous = loaded?.kind === "loaded" ? loaded.built : undefined;
    if (previous && previous.corpusFingerprint === (await fingerprintCorpus(corpusPath, languageFolder))) {
      await this.#serve({ embedder, language, built: previous, from: "snapshot" });
      return;
    }
    try {
      const { built, skipped, report } = await this.#build({ embedder, language, previous, onProgress });
      for (const { file, reason } of skipped) onWarning(`${file}: ${reason}`);
      const saved = await this.#save(embedder, built, onProgress).catch((error: unknown) => {
        // Serving without a snapshot is better than not serving: only the next start takes longer.
        onWarning(readingMessage("notSaved", { reason: describeFailure(error) }));
        return built;
      });
      await this.#serve({ embedder, language, built: saved, from: "build" });
      // The disk that refuses it has refused the snapshot, which was told.
      await this.#reports.replace(report).catch(() => {});
    } finally {
      previous?.corpus.close();
    }
  }

  async ask(question: string): Promise<Outcome> {
    return (await this.#considerMessage(question)).outcome;
  }

  async explain(question: string): Promise<Explanation> {
    const { view, whole, parts, outcome } = await this.#considerMessage(question);
    const [explained, ...others] = (parts.length > 0 ? parts : [whole]).map(({ understood, considered }) =>
      explainAnswer(view, understood, considered),
    );
    return others.length === 0 ? explained! : { ...explained!, outcome, parts: [explained!, ...others] };
  }

  /** `parts`: the questions of a message that asks several; none where it is answered as one. */
  async #considerMessage(message: string) {
    const serving = this.#current;
    const { view } = serving;
    const whole = await consider(serving, message);
    const focuses = isSure(whole.considered.decision) ? [] : findQuestions(message, toolsFor(view));
    const parts = await Promise.all(focuses.map((focus) => consider(serving, message, focus)));
    const joined = joinOutcomes(parts);
    return { view, whole, parts: joined ? parts : [], outcome: joined ?? whole.outcome };
  }

  async rank(question: string, limit: number): Promise<RankedDocument[]> {
    const { view, embedder } = this.#current;
    const understood = understand(view, question);
    const vector = await embedder.embedQuestion(understood.text);
    const found = rankJudged(view, understood, vector);
    const documentIds = new Set(found.map(({ passageIndex }) => view.documentIdAt(passageIndex)));
    return [...documentIds].slice(0, limit).map((documentId) => ({ documentId }));
  }

  source(documentId: string) {
    const { view } = this.#current;
    const document = view.documentById(documentId);
    const newer = newerDocument(view, documentId);
    return document && { document, passages: view.passagesOf(documentId), newer };
  }

  async original(documentId: string) {
    const { view } = this.#current;
    const document = view.hasOriginals ? view.documentById(documentId) : undefined;
    return document && findOriginal(this.#options.corpusPath, document);
  }

  outline(question: string) {
    return outlineQuestion(question, toolsFor(this.#current.view));
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
    const { built, embedder, from } = this.#current;
    return {
      documents: built.corpus.documents,
      passages: built.corpus.passages,
      model: embedder.fingerprint,
      builtAt: built.builtAt,
      from,
      reloading: this.#reloading,
    };
  }

  async reload(onProgress: (progress: Progress) => void = () => {}): Promise<ReloadResult> {
    if (this.#reloading) return { kind: "busy" };
    this.#reloading = true;
    const startedAt = performance.now();
    const former = this.#current;
    let embedder = former.embedder;
    try {
      embedder = await openEmbedder(this.#options, former.embedder);
      // Right before the build, which hashes the same files for the next start.
      const language = loadLanguage(this.#options.languageFolder);
      const previous = embedder === former.embedder ? former.built : undefined;
      const { built, embedded, skipped, report } = await this.#build({
        embedder,
        language,
        previous,
        onProgress,
      });
      const saved = await this.#save(embedder, built, onProgress);
      onProgress({ step: "swap", done: 1, total: 1 });
      await this.#serve({ embedder, language, built: saved, from: "build" });
      retire(former, embedder);
      const openFindings = await this.#keepReport(report);
      const { documents, passages } = saved.corpus;
      const milliseconds = Math.round(performance.now() - startedAt);
      return { kind: "reloaded", documents, passages, embedded, skipped, openFindings, milliseconds };
    } catch (error) {
      if (embedder !== former.embedder) await embedder.close();
      const reason = describeFailure(error);
      await this.#reports.addFailure(reason).catch(() => {});
      return { kind: "failed", reason };
    } finally {
      this.#reloading = false;
    }
  }

  ingestReport() {
    return this.#reports.current();
  }

  settleFindings(keys: readonly string[], settled: boolean): Promise<void> {
    return this.#reports.settle(keys, settled);
  }

  async changes(): Promise<CorpusChanges> {
    const { corpusPath, languageFolder } = this.#options;
    const onDisk = await fingerprintCorpus(corpusPath, languageFolder);
    return { serving: this.#current.built.corpusFingerprint, onDisk };
  }

  async close(): Promise<void> {
    this.#serving?.built.corpus.close();
    await this.#serving?.embedder.close();
  }

  async #build(parts: Omit<BuildOptions, "corpusPath" | "languageFolder" | "dataDir">): Promise<BuildResult> {
    const { corpusPath, languageFolder, dataDir } = this.#options;
    // Loaded only when something is built: the readers take longer to load than a snapshot.
    const { buildCorpus } = await import("./build-corpus.ts");
    return buildCorpus({ corpusPath, languageFolder, ...(dataDir && { dataDir }), ...parts });
  }

  /** How many alarms and warnings are open in it. A report that cannot be kept does not undo the reload. */
  async #keepReport(report: IngestReport): Promise<number> {
    await this.#reports.replace(report).catch(() => {});
    const kept = await this.#reports.current();
    return (kept?.findings ?? []).filter(({ level, settled }) => level !== "notice" && !settled).length;
  }

  /** What was built, with its texts read from the files from now on instead of being held in memory. */
  async #save(
    embedder: Embedder,
    built: BuiltCorpus,
    onProgress: (progress: Progress) => void,
  ): Promise<BuiltCorpus> {
    const { dataDir } = this.#options;
    if (dataDir === undefined) return built;
    onProgress({ step: "save", done: 0, total: 1 });
    await mkdir(dataDir, { recursive: true });
    const folder = await saveSnapshot(dataDir, built, fitOf(embedder));
    const corpus = await openSavedRecords(folder);
    built.corpus.close();
    return { ...built, corpus };
  }

  async #serve({ embedder, language, built, from }: ServeParts): Promise<void> {
    const view = viewCorpus(built, { language, hasOriginals: this.#options.originals ?? true });
    this.#serving = { built, embedder, view, lookUp: createLookUp(built, view), from };
  }

  get #current(): Serving {
    if (!this.#serving) throw new Error("The corpus is not open yet.");
    return this.#serving;
  }
}

/** `focus`: the part of a message that is asked; see understandQuestion. */
async function consider({ view, embedder }: Serving, question: string, focus?: number) {
  const understood = understand(view, question, focus);
  const vector = await embedder.embedQuestion(understood.text);
  const considered = considerQuestion(view, understood, vector, (own) => understand(view, own));
  const { decision, head } = considered;
  const choice =
    head?.choice ?? decision.shown.slice(0, 1).map(({ candidate }) => choiceAt(view, candidate))[0];
  return { understood, considered, outcome: outcomeOf(view, understood, considered), choice };
}

function understand(view: CorpusView, question: string, focus?: number): Question {
  return understandQuestion(question, toolsFor(view), focus);
}

function toolsFor({ language, index }: CorpusView) {
  return createQuestionTools(language, index);
}

function fitOf({ fingerprint, dimensions }: Embedder): SnapshotFit {
  return { modelFingerprint: fingerprint, dimensions };
}

/** Closes files and a model that were replaced, once no question can be on its way to them any more. */
function retire({ built, embedder }: Serving, next: Embedder): void {
  setTimeout(() => {
    built.corpus.close();
    if (embedder !== next) void embedder.close().catch(() => {});
  }, RETIRE_AFTER_MS).unref();
}
