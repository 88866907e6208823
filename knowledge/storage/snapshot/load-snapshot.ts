import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { openSearchIndex } from "../../search-index/search-index.ts";
import { loadVectorIndex } from "../../search-index/vector/vector-index.ts";
import type { ByteSource } from "../records/byte-source.ts";
import { type CorpusRecords, openRecords } from "../records/corpus-records.ts";
import { openFileBytes } from "../records/file-bytes.ts";
import { unpackArrays } from "./array-file.ts";
import { checksum } from "./checksum.ts";
import {
  type BuiltCorpus,
  CURRENT_FILE,
  MANIFEST_FILE,
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  type SnapshotFit,
} from "./snapshot.ts";

const manifestSchema = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  modelFingerprint: z.string(),
  dimensions: z.number().int().positive(),
  corpusFingerprint: z.string(),
  builtAt: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

export type LoadedSnapshot =
  | { readonly kind: "loaded"; readonly built: BuiltCorpus }
  /** There is none, it is damaged, or it was made by another version or model; `reason` is for developers. */
  | { readonly kind: "unusable"; readonly reason: string };

/** Reads the current snapshot when it is whole and fits. Never throws, and never gives a corpus that is half read. */
export async function loadSnapshot(dataDir: string, fit: SnapshotFit): Promise<LoadedSnapshot> {
  try {
    const folder = join(dataDir, (await readFile(join(dataDir, CURRENT_FILE), "utf8")).trim());
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8")));
    if (manifest.modelFingerprint !== fit.modelFingerprint || manifest.dimensions !== fit.dimensions) {
      return { kind: "unusable", reason: "made with another embedding model" };
    }
    for (const file of Object.values(SNAPSHOT_FILES)) await checkFile(folder, file, manifest.files[file]);
    return { kind: "loaded", built: await readFiles(folder, manifest) };
  } catch (error) {
    return { kind: "unusable", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function checkFile(
  folder: string,
  file: string,
  expected: { bytes: number; sha256: string } | undefined,
): Promise<void> {
  const path = join(folder, file);
  if (!expected || (await stat(path)).size !== expected.bytes || (await checksum(path)) !== expected.sha256) {
    throw new Error(`${file} is damaged`);
  }
}

async function readFiles(folder: string, manifest: z.infer<typeof manifestSchema>): Promise<BuiltCorpus> {
  const syllables: string[] = JSON.parse(await readFile(join(folder, SNAPSHOT_FILES.syllables), "utf8"));
  const words = await readFile(join(folder, SNAPSHOT_FILES.words));
  const { vectorData, ...data } = readWords(words, manifest.dimensions);
  const vectors = await loadVectorIndex(join(folder, SNAPSHOT_FILES.vectors), vectorData);
  const { builtAt, corpusFingerprint } = manifest;
  const index = openSearchIndex({ syllables, ...data }, vectors);
  const corpus = await openSavedRecords(folder);
  if (vectors.size === corpus.passages) return { corpus, index, builtAt, corpusFingerprint };
  corpus.close();
  throw new Error("the vectors do not fit the passages");
}

/** The documents and passages of a snapshot's folder. Its files stay open until `close`. Throws when one is missing. */
export async function openSavedRecords(folder: string): Promise<CorpusRecords> {
  const arrays = unpackArrays(await readFile(join(folder, SNAPSHOT_FILES.bounds)));
  const bounds = {
    documents: arrays.f64("documents"),
    texts: arrays.f64("texts"),
    passages: arrays.f64("passages"),
    documentOf: arrays.u32("documentOf"),
  };
  const opened: ByteSource[] = [];
  const open = (file: string): ByteSource => {
    const source = openFileBytes(join(folder, file));
    opened.push(source);
    return source;
  };
  try {
    const { documents, texts, passages } = SNAPSHOT_FILES;
    const sources = { documents: open(documents), texts: open(texts), passages: open(passages) };
    return openRecords({ sources, bounds });
  } catch (error) {
    for (const source of opened) source.close();
    throw error;
  }
}

function readWords(bytes: Buffer, dimensions: number) {
  const arrays = unpackArrays(bytes);
  const tier = (name: string) => ({
    terms: arrays.f64(`${name}.terms`),
    sizes: arrays.u32(`${name}.sizes`),
    offsets: arrays.u32(`${name}.offsets`),
    bytes: arrays.u8(`${name}.bytes`),
    common: arrays.u32(`${name}.common`),
    blocks: arrays.u32(`${name}.blocks`),
  });
  return {
    keywords: {
      accented: tier("accented"),
      folded: tier("folded"),
      pairs: tier("pairs"),
      lengths: arrays.u32("lengths"),
      documentOf: arrays.u32("documentOf"),
    },
    vectorData: {
      codes: { dimensions, bytes: arrays.u8("vectors.codes"), scales: arrays.f64("vectors.scales") },
      axes: arrays.f64("vectors.axes"),
    },
    accents: {
      counts: arrays.u32("accents.counts"),
      firsts: arrays.u32("accents.firsts"),
      seconds: arrays.u32("accents.seconds"),
      pairCounts: arrays.u32("accents.pairCounts"),
    },
  };
}
