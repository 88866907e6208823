import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ByteSource } from "../records/byte-source.ts";
import { flush, replaceFile } from "../replace-file.ts";
import { packArrays } from "./array-file.ts";
import { checksum } from "./checksum.ts";
import {
  type BuiltCorpus,
  CURRENT_FILE,
  MANIFEST_FILE,
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  type SnapshotFit,
} from "./snapshot.ts";

/**
 * Writes a snapshot into a new folder of `dataDir`, then names it as the current one in one step, then removes older
 * ones; gives its folder. A crash at any moment leaves the former snapshot in use. Throws when the disk refuses, after
 * removing what was half written.
 */
export async function saveSnapshot(dataDir: string, built: BuiltCorpus, fit: SnapshotFit): Promise<string> {
  const name = `snapshot-${randomUUID()}`;
  const folder = join(dataDir, name);
  await mkdir(folder, { recursive: true });
  try {
    await writeFiles(folder, built);
    await writeManifest(folder, built, fit);
    await replaceFile(join(dataDir, CURRENT_FILE), name);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await removeOthers(dataDir, name);
  return folder;
}

async function writeFiles(folder: string, built: BuiltCorpus): Promise<void> {
  const { syllableIds, accentData: accents, vectors } = built.index;
  const keywords = built.index.keywords.data;
  const { sources, bounds } = built.corpus.data;
  for (const file of ["documents", "texts", "passages"] as const)
    await writeChunks(join(folder, SNAPSHOT_FILES[file]), chunksOf(sources[file]));
  await writeChunks(join(folder, SNAPSHOT_FILES.bounds), packArrays({ ...bounds }));
  await writeFile(join(folder, SNAPSHOT_FILES.syllables), JSON.stringify(syllableIds.syllables));
  const tiers = (["accented", "folded", "pairs"] as const).flatMap((tier) =>
    Object.entries(keywords[tier]).map(([part, array]) => [`${tier}.${part}`, array] as const),
  );
  const arrays = packArrays({
    ...Object.fromEntries(tiers),
    lengths: keywords.lengths,
    documentOf: keywords.documentOf,
    "vectors.codes": vectors.data.codes.bytes,
    "vectors.scales": vectors.data.codes.scales,
    "vectors.axes": vectors.data.axes,
    "accents.counts": accents.counts,
    "accents.firsts": accents.firsts,
    "accents.seconds": accents.seconds,
    "accents.pairCounts": accents.pairCounts,
  });
  await writeChunks(join(folder, SNAPSHOT_FILES.words), arrays);
  await vectors.save(join(folder, SNAPSHOT_FILES.vectors));
}

async function writeChunks(file: string, chunks: Iterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(chunks), createWriteStream(file));
}

/** Records are copied 1 MiB at a time: those in memory are never there twice. */
const CHUNK_BYTES = 1 << 20;

function* chunksOf(source: ByteSource): Generator<Uint8Array> {
  for (let start = 0; start < source.size; start += CHUNK_BYTES)
    yield Buffer.from(source.read(start, Math.min(source.size, start + CHUNK_BYTES)));
}

async function writeManifest(folder: string, built: BuiltCorpus, fit: SnapshotFit): Promise<void> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const file of Object.values(SNAPSHOT_FILES)) {
    const path = join(folder, file);
    await flush(path);
    files[file] = { bytes: (await stat(path)).size, sha256: await checksum(path) };
  }
  const manifest = {
    format: SNAPSHOT_FORMAT,
    ...fit,
    corpusFingerprint: built.corpusFingerprint,
    builtAt: built.builtAt,
    files,
  };
  await replaceFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest, null, 2));
}

async function removeOthers(dataDir: string, kept: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const stale = (name.startsWith("snapshot-") && name !== kept) || name.startsWith(`${CURRENT_FILE}.`);
    if (stale) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
