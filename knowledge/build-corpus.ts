import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Duplicate } from "./documents/duplicates/settle-duplicates.ts";
import { openReader } from "./documents/read/apart/open-reader.ts";
import {
  MAX_FILE_BYTES,
  type ReadingProgress,
  readDocuments,
  type SkippedFile,
} from "./documents/read/index.ts";
import { type KeptReadings, openKeptReadings } from "./documents/read/kept/kept-readings.ts";
import { readersVersion } from "./documents/read/kept/readers-version.ts";
import { readingMessage } from "./documents/read/reading-messages.ts";
import { splitDocument } from "./documents/split-document.ts";
import type { Embedder } from "./embedding/embedder.ts";
import { fingerprintCorpus } from "./fingerprint-corpus.ts";
import { describeDuplicate } from "./ingest/describe-duplicate.ts";
import type { IngestReport } from "./ingest/ingest-report.ts";
import { ReportBuilder } from "./ingest/report-builder.ts";
import type { Progress } from "./knowledge.ts";
import type { Language } from "./language/index.ts";
import type { BoilerplateRules } from "./language/lexicons/boilerplate-rules.ts";
import { leaveOutDuplicates } from "./leave-out-duplicates.ts";
import { buildSearchIndex } from "./search-index/build-search-index.ts";
import { embeddedText, type SearchedPassages, searchedTextOf } from "./search-index/searched-text.ts";
import { type CorpusRecords, everyDocument } from "./storage/records/corpus-records.ts";
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
  /** Where what is read of files is kept; without it all files are read each time. */
  readonly dataDir?: string;
  readonly onProgress: (progress: Progress) => void;
}

export interface BuildResult {
  readonly built: BuiltCorpus;
  readonly embedded: number;
  readonly skipped: readonly SkippedFile[];
  readonly report: IngestReport;
  /** Documents that are there twice, and what became of them. */
  readonly duplicates: readonly Duplicate[];
}

/** Documents that are split into passages at a time, so that a server can answer in between. */
const BATCH_DOCUMENTS = 64;

/**
 * Reads, splits, embeds and indexes a corpus without touching the one that serves. Throws with what to do when there
 * is nothing at the path or no document in it.
 */
export async function buildCorpus(options: BuildOptions): Promise<BuildResult> {
  const { corpusPath, embedder, language, languageFolder, previous, onProgress } = options;
  const corpusFingerprint = await fingerprintCorpus(corpusPath, languageFolder);
  const readWriter = new RecordsWriter();
  const read = await readAll(options, readWriter);
  const { writer, duplicates } = await leaveOutDuplicates(readWriter, corpusPath);
  const reported = new ReportBuilder();
  await splitAll(writer, { fileOf: read.fileOf, reported, onProgress });
  const { skipped } = read;
  const corpus = writer.open();
  const served = new Set([...everyDocument(corpus)].map(({ id }) => id));
  for (const duplicate of duplicates) {
    // Of three copies one stands for both others, and only its pairs are true.
    if (served.has(duplicate.kept))
      reported.addFinding(describeDuplicate(duplicate, read.fileOf), duplicate.key);
  }
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
  return { built, embedded, skipped, duplicates, report: reported.finish(read) };
}

interface ReadCorpus {
  /** By a document's id, the file it stands in. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly files: number;
  readonly skipped: readonly SkippedFile[];
}

async function readAll(
  { corpusPath, dataDir, language: { boilerplate }, onProgress }: BuildOptions,
  writer: RecordsWriter,
): Promise<ReadCorpus> {
  const fileOf = new Map<string, string>();
  const skipped: SkippedFile[] = [];
  let files = 0;
  const kept = dataDir === undefined ? undefined : await keptReadings(dataDir, boilerplate);
  const reader = openReader({ boilerplate, maxFileBytes: MAX_FILE_BYTES, ...(kept && { kept }) });
  const options = {
    boilerplate,
    readFile: reader.read,
    onFile: (progress: ReadingProgress) => {
      files = progress.total;
      onProgress({ step: "read", ...progress });
    },
  };
  try {
    for await (const entry of readDocuments(corpusPath, options)) {
      if (entry.kind === "skipped") skipped.push({ file: entry.file, reason: entry.reason });
      else {
        writer.addDocument(entry.document);
        fileOf.set(entry.document.id, entry.file);
      }
    }
  } finally {
    reader.close();
  }
  await kept?.prune();
  return { fileOf, files, skipped };
}

/** The folder of the data folder with what was read of files. */
const READINGS_FOLDER = "readings";

async function keptReadings(dataDir: string, boilerplate: BoilerplateRules): Promise<KeptReadings> {
  return openKeptReadings(join(dataDir, READINGS_FOLDER), await readersVersion(boilerplate));
}

interface SplitOptions extends Pick<BuildOptions, "onProgress"> {
  readonly fileOf: ReadCorpus["fileOf"];
  readonly reported: ReportBuilder;
}

async function splitAll(
  writer: RecordsWriter,
  { fileOf, reported, onProgress }: SplitOptions,
): Promise<void> {
  const read = writer.open();
  for (let i = 0; i < read.documents; i++) {
    const document = withText(read.document(i));
    const passages = splitDocument(document);
    writer.addPassages(i, passages);
    reported.addDocument(document, fileOf.get(document.id) ?? document.id, passages.length);
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
