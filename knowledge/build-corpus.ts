import { createHash } from "node:crypto";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Duplicate } from "./documents/duplicates/settle-duplicates.ts";
import { readDocuments, type SkippedFile } from "./documents/read/index.ts";
import { readingMessage } from "./documents/read/reading-messages.ts";
import { splitDocument } from "./documents/split-document.ts";
import type { Embedder } from "./embedding/embedder.ts";
import { fingerprintCorpus } from "./fingerprint-corpus.ts";
import type { Progress } from "./knowledge.ts";
import type { Language } from "./language/index.ts";
import type { BoilerplateRules } from "./language/lexicons/boilerplate-rules.ts";
import { leaveOutDuplicates } from "./leave-out-duplicates.ts";
import { buildSearchIndex } from "./search-index/build-search-index.ts";
import { embeddedText, type SearchedPassages, searchedTextOf } from "./search-index/searched-text.ts";
import type { CorpusRecords } from "./storage/records/corpus-records.ts";
import { RecordsWriter } from "./storage/records/records-writer.ts";
import { withText } from "./storage/records/stored-document.ts";
import type { BuiltCorpus } from "./storage/snapshot/snapshot.ts";

export interface BuildOptions {
  readonly corpusPath: string;
  readonly embedder: Embedder;
  /** The lists that it is read and written out with. */
  readonly language: Language;
  /** Where the lists were read from. */
  readonly languageFolder: string;
  /** Its vectors are used again for passages that did not change. */
  readonly previous: BuiltCorpus | undefined;
  readonly onProgress: (progress: Progress) => void;
}

export interface BuildResult {
  readonly built: BuiltCorpus;
  readonly embedded: number;
  readonly skipped: readonly SkippedFile[];
  /** Documents that are there twice, and what became of them. */
  readonly duplicates: readonly Duplicate[];
}

/** Documents that are split into passages at a time, so that a server can answer in between. */
const BATCH_DOCUMENTS = 64;

/**
 * Reads, splits, embeds and indexes a corpus without touching the one that serves. Throws with what to do when there
 * is nothing at the path or no document in it.
 */
export async function buildCorpus({
  corpusPath,
  embedder,
  language,
  languageFolder,
  previous,
  onProgress,
}: BuildOptions): Promise<BuildResult> {
  const corpusFingerprint = await fingerprintCorpus(corpusPath, languageFolder);
  const read = new RecordsWriter();
  const skipped = await readAll(corpusPath, language.boilerplate, read, onProgress);
  const { writer, duplicates } = await leaveOutDuplicates(read, corpusPath);
  await splitAll(writer, onProgress);
  const corpus = writer.open();
  if (corpus.passages === 0) throw new EmptyCorpusError(corpusPath, skipped);
  const { index, embedded } = await buildSearchIndex({
    passages: searchedPassages(corpus, language.writeOut),
    embedder,
    knownVector: previous ? vectorsByText(previous, language.writeOut) : () => undefined,
    onProgress,
  });
  onProgress({ step: "check", done: 0, total: 1 });
  if (index.vectors.size !== corpus.passages)
    throw new Error("The index does not hold every passage; reload again.");
  const built = { corpus, index, corpusFingerprint, builtAt: new Date().toISOString() };
  return { built, embedded, skipped, duplicates };
}

async function readAll(
  corpusPath: string,
  boilerplate: BoilerplateRules,
  writer: RecordsWriter,
  onProgress: (progress: Progress) => void,
): Promise<SkippedFile[]> {
  const skipped: SkippedFile[] = [];
  const options = {
    boilerplate,
    onFile: (files: { done: number; total: number }) => onProgress({ step: "read", ...files }),
  };
  for await (const entry of readDocuments(corpusPath, options)) {
    if (entry.kind === "document") writer.addDocument(entry.document);
    else skipped.push({ file: entry.file, reason: entry.reason });
  }
  return skipped;
}

async function splitAll(writer: RecordsWriter, onProgress: (progress: Progress) => void): Promise<void> {
  const read = writer.open();
  for (let i = 0; i < read.documents; i++) {
    writer.addPassages(i, splitDocument(withText(read.document(i))));
    if (i % BATCH_DOCUMENTS !== BATCH_DOCUMENTS - 1) continue;
    onProgress({ step: "split", done: i + 1, total: read.documents });
    await yieldToEventLoop();
  }
}

/** Nothing that can be read stands in the corpus; says in Vietnamese what to do, and why each file was left out. */
export class EmptyCorpusError extends Error {
  override readonly name = "EmptyCorpusError";

  constructor(corpusPath: string, skipped: readonly SkippedFile[]) {
    const files = skipped.map(({ file, reason }) => `${file}: ${reason}`);
    super([readingMessage("emptyCorpus", { path: corpusPath }), ...files].join(" "));
  }
}

function searchedPassages(corpus: CorpusRecords, expand: (text: string) => string): SearchedPassages {
  const { passages: size, documentOf } = corpus;
  const searched = (passageIndex: number) =>
    searchedTextOf(corpus.document(documentOf(passageIndex)), corpus.passage(passageIndex), expand);
  return { size, documentOf, searched };
}

function vectorsByText(
  { corpus, index }: BuiltCorpus,
  expand: (text: string) => string,
): (text: string) => Float32Array | undefined {
  const { size, searched } = searchedPassages(corpus, expand);
  const indexByText = new Map<string, number>();
  for (let passageIndex = 0; passageIndex < size; passageIndex++)
    indexByText.set(digest(embeddedText(searched(passageIndex))), passageIndex);
  return (text) => {
    const passageIndex = indexByText.get(digest(text));
    return passageIndex === undefined ? undefined : index.vectors.vector(passageIndex);
  };
}

function digest(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
