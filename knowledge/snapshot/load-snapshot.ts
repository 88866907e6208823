import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Passage } from "../passage.ts";
import type { Document } from "../read/document.ts";
import { openSearchIndex } from "../search/search-index.ts";
import { loadVectorIndex } from "../search/vector-index.ts";
import { unpackArrays } from "./array-file.ts";
import { checksum } from "./checksum.ts";
import {
  type Built,
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
  | { readonly kind: "loaded"; readonly built: Built }
  /** There is none, it is damaged, or it was made by another version or model. */
  | { readonly kind: "unusable"; readonly reason: string };

/** Reads the current snapshot when it is whole and fits; anything else is a value, never a half-read corpus. */
export async function loadSnapshot(dataDir: string, fit: SnapshotFit): Promise<LoadedSnapshot> {
  try {
    const folder = join(dataDir, (await readFile(join(dataDir, CURRENT_FILE), "utf8")).trim());
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8")));
    if (manifest.modelFingerprint !== fit.modelFingerprint || manifest.dimensions !== fit.dimensions) {
      return { kind: "unusable", reason: "made with another embedding model" };
    }
    for (const file of Object.values(SNAPSHOT_FILES)) await check(folder, file, manifest.files[file]);
    return { kind: "loaded", built: await readFiles(folder, manifest) };
  } catch (error) {
    return { kind: "unusable", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function check(
  folder: string,
  file: string,
  expected: { bytes: number; sha256: string } | undefined,
): Promise<void> {
  const path = join(folder, file);
  if (!expected || (await stat(path)).size !== expected.bytes || (await checksum(path)) !== expected.sha256) {
    throw new Error(`${file} is damaged`);
  }
}

async function readFiles(folder: string, manifest: z.infer<typeof manifestSchema>): Promise<Built> {
  const documents = await readLines<Document>(join(folder, SNAPSHOT_FILES.documents));
  const places = await readLines<Omit<Passage, "text" | "id">>(join(folder, SNAPSHOT_FILES.passages));
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const passages = places.map((place) => ({
    id: `${place.documentId}#${place.ordinal}`,
    ...place,
    text: (texts.get(place.documentId) ?? "").slice(place.start, place.end),
  }));
  const syllables: string[] = JSON.parse(await readFile(join(folder, SNAPSHOT_FILES.syllables), "utf8"));
  const words = readWords(await readFile(join(folder, SNAPSHOT_FILES.words)));
  const vectors = await loadVectorIndex(
    join(folder, SNAPSHOT_FILES.vectors),
    manifest.dimensions,
    words.codes,
  );
  if (vectors.size !== passages.length) throw new Error("the vectors do not fit the passages");
  const index = openSearchIndex({ syllables, ...words }, vectors);
  return {
    documents,
    passages,
    index,
    builtAt: manifest.builtAt,
    corpusFingerprint: manifest.corpusFingerprint,
  };
}

function readWords(bytes: Buffer) {
  const arrays = unpackArrays(aligned(bytes));
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
    codes: { bytes: arrays.u8("vectors.codes"), scales: arrays.f64("vectors.scales") },
    accents: {
      counts: arrays.u32("accents.counts"),
      firsts: arrays.u32("accents.firsts"),
      seconds: arrays.u32("accents.seconds"),
      pairCounts: arrays.u32("accents.pairCounts"),
    },
  };
}

/** Typed arrays need their bytes at a multiple of eight; small buffers come out of Node's pool anywhere. */
function aligned(bytes: Buffer): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

/** The checksum was compared before, so these are the lines that were written. */
async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
